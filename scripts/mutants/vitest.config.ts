import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import base from '../../vitest.config.ts';
import { breakable, chosenSpots, root } from './spots.mjs';

const spots: readonly { readonly path: string }[] = chosenSpots(
  Number(process.env['CBG_SEED']),
  Number(process.env['CBG_MUTANTS']),
);

/** Puts the question into every spot; `setup.mjs` answers it. */
const breakableCode = (): Plugin => ({
  name: 'breakable-code',
  enforce: 'pre',
  load(id) {
    const [file = ''] = id.split('?');
    const path = relative(root, file);
    const here = spots.filter((spot) => spot.path === path);
    return here.length === 0 ? undefined : breakable(readFileSync(file, 'utf8'), here);
  },
});

const projects = (base.test?.projects ?? []) as readonly TestProjectInlineConfiguration[];

const setupOf = ({ test }: TestProjectInlineConfiguration): readonly string[] =>
  [test?.setupFiles ?? []].flat();

/** All tests but those of ../shared/corpus, on code that can be told to be broken. */
export default defineConfig({
  test: {
    maxWorkers: 1,
    tags: base.test?.tags ?? [],
    projects: projects
      .filter(({ test }) => test?.name !== 'corpus')
      .map((project) => ({
        ...project,
        plugins: [breakableCode()],
        test: { ...project.test, setupFiles: ['scripts/mutants/setup.mjs', ...setupOf(project)] },
      })),
  },
});
