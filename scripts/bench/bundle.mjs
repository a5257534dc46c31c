// A module as one script, as its users would ship it.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string} code of a module; relative imports are those of this folder */
export async function bundle(code) {
  const entry = join(here, `.entry-${process.pid}.js`);
  writeFileSync(entry, code);
  try {
    const [{ output }] = [
      await build({
        configFile: false,
        logLevel: 'error',
        root,
        build: { write: false, lib: { entry, formats: ['iife'], name: 'contestant' }, target: 'chrome144' },
      }),
    ].flat();
    return output[0].code;
  } finally {
    rmSync(entry);
  }
}
