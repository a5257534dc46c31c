import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FOLDERS, IMPORT_TABLE, type ImportRule } from './import-table.ts';
import { filesBelow, isCode, read, withoutComments } from './sources.ts';

/** A property that is called `from` is no import. */
const SPECIFIER = /(?<!['"])(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)(['"])([^'"\n]+)\1/g;

const ruleFor = (file: string): ImportRule | undefined => IMPORT_TABLE.find((rule) => rule.files.test(file));

/** `file` and the specifiers are relative to `src`; what comes back names each import the table forbids. */
function violations(file: string, code: string): string[] {
  const rule = ruleFor(file);
  if (rule === undefined) return [`${file}: no row in the import table`];
  return [...withoutComments(code).matchAll(SPECIFIER)].flatMap(([, , specifier = '']) =>
    allowed(rule, file, specifier) ? [] : [`${file} imports ${specifier}: ${rule.why}`],
  );
}

function allowed(rule: ImportRule, file: string, specifier: string): boolean {
  if (!specifier.startsWith('.')) {
    return rule.packages.some((name) => specifier === name || specifier.startsWith(`${name}/`));
  }
  const target = posix.normalize(posix.join(posix.dirname(file), specifier)).replace(/\?.*$/, '');
  return rule.own.some((prefix) => target === prefix || (prefix.endsWith('/') && target.startsWith(prefix)));
}

const sources = filesBelow('src')
  .filter(isCode)
  .map((path) => path.slice('src/'.length));

describe('the import table', () => {
  test('covers exactly the folders that exist', () => {
    expect([...new Set(sources.map((path) => path.split('/')[0]))].sort()).toEqual(FOLDERS);
    expect(sources.length).toBeGreaterThan(60);
  });

  test('every row is used', () => {
    const used = new Set(sources.map((file) => ruleFor(file)?.name));
    const optional = new Set(['storage/migrations']);
    expect(
      IMPORT_TABLE.map((rule) => rule.name).filter((name) => !used.has(name) && !optional.has(name)),
    ).toEqual([]);
  });

  test('holds in every file', () => {
    expect(sources.flatMap((file) => violations(file, read(`src/${file}`)))).toEqual([]);
  });

  test.each([
    ['core/won.ts', "import { detect } from '../detection/detect.ts';"],
    ['core/won.ts', "import * as v from 'valibot';"],
    ['detection/detect.ts', "import type { Won } from '../storage/keys.ts';"],
    ['detection/detect.ts', "import browser from 'webextension-polyfill';"],
    ['storage/migrations/ledger/0002-x.ts', "import type { Entry } from '../../../core/entry.ts';"],
    ['ui/meter.tsx', "import { ask } from '../platform/message-bus.ts';"],
    ['content/sentinel.iife.ts', "import { detect } from '../detection/detect.ts';"],
    ['content/glance.ts', "import { h } from 'preact';"],
    ['content/banner/banner.tsx', "export { ask } from '../../platform/message-bus.ts';"],
    ['popup/popup.tsx', "import { ask } from '../platform/message-bus.ts';"],
    ['popup/index.tsx', "import { Options } from '../options/options.tsx';"],
    [
      'options/index.tsx',
      "import '../platform/worker/alarms.ts'; import { x } from '../background/ready.ts';",
    ],
    ['background/safekeeping/erase.ts', "const x = await import('../../platform/browser.ts');"],
    ['detection/page/x.ts', "import type { Reading } from '../steps/window.ts';"],
    ['detection/pack/pack.ts', "import { KOREA } from '../korea/korea.ts';"],
    ['exchange/texts/x.ts', "import type { Grid } from '../tables/grid.ts';"],
    ['content/read/x.ts', "import { topLayerHost } from '../overlay/top-layer-host.ts';"],
    ['storage/items/x.ts', "import { FAMILIES } from '../families/list.ts';"],
    ['background/kernel/x.ts', "import { framesIn } from '../frames/speaker.ts';"],
    ['background/ledger/x.ts', "import { answers } from '../routes.ts';"],
    ['background/new-room/x.ts', ''],
    ['platform/clock.ts', "import { alarms } from './worker/alarms.ts';"],
    ['platform/worker/alarms.ts', "import polyfill from 'webextension-polyfill';"],
    ['nowhere/new.ts', ''],
  ])('a planted import in %s is caught', (file, code) => {
    expect(violations(file, code)).not.toEqual([]);
  });
});

/** Files of the root that a guide may name. */
const AT_THE_ROOT = ['vite.config.ts', 'vitest.config.ts', 'vitest.e2e.config.ts'];

describe('folders', () => {
  type FolderOf = (file: string) => string;

  /** Of `detection/korea/rules/danal.ts`: `detection/korea`. */
  const featureOf: FolderOf = (file) => posix.dirname(file).split('/').slice(0, 2).join('/');

  /** Folder → the folders its files name, itself aside. Of `background/kernel/queue.ts`: `background/kernel`. */
  const named = (
    files: readonly (readonly [string, string])[],
    folderOf: FolderOf,
  ): Map<string, Set<string>> => {
    const edges = new Map<string, Set<string>>();
    for (const [file, code] of files) {
      const from = folderOf(file);
      for (const [, , specifier = ''] of withoutComments(code).matchAll(SPECIFIER)) {
        if (!specifier.startsWith('.')) continue;
        const to = folderOf(posix.normalize(posix.join(posix.dirname(file), specifier)));
        if (to === from) continue;
        edges.set(from, (edges.get(from) ?? new Set()).add(to));
      }
    }
    return edges;
  };

  const mutual = (edges: Map<string, Set<string>>): string[] =>
    [...edges].flatMap(([from, targets]) =>
      [...targets].filter((to) => from < to && edges.get(to)?.has(from)).map((to) => `${from} and ${to}`),
    );

  const withCode = (file: string) => [file, read(`src/${file}`)] as const;

  test('no two name each other, as features or however deep, not even a folder and the one around it', () => {
    const files = sources.map(withCode);
    for (const folderOf of [featureOf, posix.dirname]) expect(mutual(named(files, folderOf))).toEqual([]);
    const planted = (file: string, code: string, folderOf: FolderOf) =>
      mutual(named([...files, [file, code]], folderOf));
    expect(
      planted('background/kernel/x.ts', "import type { X } from '../frames/speaker.ts';", featureOf),
    ).toEqual(['background/frames and background/kernel']);
    expect(
      planted('storage/families/x.ts', "import type { Stacks } from '../history/stacks.ts';", posix.dirname),
    ).toEqual(['storage/families and storage/history']);
    expect(planted('history/list/x.ts', "import { History } from '../history.tsx';", posix.dirname)).toEqual([
      'history and history/list',
    ]);
  });

  test('each has a row of its own in the import table', () => {
    const withoutRow = (folders: readonly string[]) =>
      folders.filter((folder) => {
        const rule = ruleFor(`${folder}/x.ts`);
        return rule === undefined || rule.files.test(`${posix.dirname(folder)}/x.ts`);
      });
    // Every migration stands alone, so one row is all of them.
    const folders = [...new Set(sources.map((file) => posix.dirname(file)))].filter(
      (folder) => !folder.startsWith('storage/migrations/'),
    );
    expect(withoutRow(folders)).toEqual([]);
    expect(withoutRow(['history/attic'])).toEqual(['history/attic']);
  });

  test('each has its place in the tree of the map', () => {
    const tree = read('src/README.md').split('```')[1] ?? '';
    const folders = [...new Set(sources.map((file) => posix.dirname(file)))];
    const missing = (all: readonly string[]) =>
      all.filter((folder) => !/^storage\/migrations\//.test(folder) && !standsIn(tree, folder));
    expect(missing(folders)).toEqual([]);
    expect(missing(['background/attic'])).toEqual(['background/attic']);
  });

  test('every file that the map, a guide or a decision names is there', () => {
    const places = [...['src', 'tests', 'scripts', 'public', 'docs'].flatMap(filesBelow), ...AT_THE_ROOT];
    const named = (text: string) => [
      ...new Set(
        [...text.matchAll(/(?<![\w*.<>/-])[\w/-][\w./-]*\.(?:tsx?|mjs|tsv)\b/g)].map(([name]) => name),
      ),
    ];
    const gone = (text: string) =>
      named(text).filter((name) => !places.some((place) => place === name || place.endsWith(`/${name}`)));
    const guides = [
      ...['src', 'docs'].flatMap(filesBelow).filter((path) => path.endsWith('.md')),
      ...['README.md', 'CONTRIBUTING.md'],
    ];
    expect(guides.flatMap((path) => gone(read(path)).map((name) => `${path}: ${name}`))).toEqual([]);
    expect(gone('see `core/bill.ts`, attic/bill.ts and bills/attic.tsx')).toEqual([
      'attic/bill.ts',
      'bills/attic.tsx',
    ]);
  });

  /** Whether a folder heads a line of the tree, or is named with a slash in the lines of the folder around it. */
  function standsIn(tree: string, folder: string): boolean {
    const [first = '', ...deeper] = folder.split('/');
    const [, own] = new RegExp(`^${first}/ ([^]*?)(?=^\\S|(?![^]))`, 'm').exec(tree) ?? [];
    return own !== undefined && deeper.every((name) => new RegExp(`(?<![\\w-])${name}/`).test(own));
  }
});

describe('what only one place may touch', () => {
  const only = (pattern: RegExp, allowedIn: RegExp) =>
    sources.filter((file) => !allowedIn.test(file) && pattern.test(withoutComments(read(`src/${file}`))));

  test('Temporal and Date stay behind core/day.ts and the clock', () => {
    expect(only(/\bTemporal\b/, /^core\/day\.ts$/)).toEqual([]);
    // ui/format-* hands a calendar day to Intl, in UTC on both sides, so that no zone can move it.
    expect(
      only(/\bnew Date\b|\bDate\.now\b|\bDate\.parse\b/, /^platform\/|^ui\/format-|^core\/day\.ts$/),
    ).toEqual([]);
  });

  test('the browser API is reached through platform alone', () => {
    expect(
      only(/\bchrome\.|\bbrowser\./, /^platform\/|^background\/index\.ts$|^(popup|options)\/index\.tsx$/),
    ).toEqual([]);
  });

  test('nothing writes HTML, evaluates text or opens a connection', () => {
    const unsafe =
      /\.innerHTML|\.outerHTML\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|\beval\(|new Function|\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource/;
    expect(only(unsafe, /^$/)).toEqual([]);
  });

  test('nothing in the banner is pressed but by its one button, which asks the one rule', () => {
    const pressed = /\bon(?:Click|Pointer\w+|Mouse\w+|Key\w+|Touch\w+)\b|<button\b|<a\b|<input\b/;
    const inBanner = only(pressed, /^(?!content\/)|^content\/press\/press-button\.tsx$/);
    expect(inBanner.filter((file) => file.endsWith('.tsx'))).toEqual([]);
    expect(pressed.test(read('src/content/press/press-button.tsx'))).toBe(true);
  });

  test('no window message listener and no external messages', () => {
    expect(only(/addEventListener\(\s*['"]message['"]|onMessageExternal|onConnectExternal/, /^$/)).toEqual(
      [],
    );
  });
});
