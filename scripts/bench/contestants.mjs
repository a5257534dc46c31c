// Who is measured: small extensions that each run one script on pages of a site of their own, so that all of them live in
// one browser and never meet in a page. Ours is the built one, narrowed to its site the same way. What is compared is
// scripts: Chromium makes a dearer world for an extension that may inject scripts, whatever its own do, so all but the
// bare one ask for the same permissions as ours.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

const installed = (name) =>
  JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;

/** `script` is measured as it stands; `module` is bundled first, as its users would ship it. */
export const CONTESTANTS = [
  { id: 'empty', title: 'empty content script', script: '' },
  { id: 'bare', title: 'the same, of an extension without any permission', script: '', bare: true },
  {
    id: 'text',
    title: 'one `document.body.textContent`',
    script: 'globalThis.seen = document.body.textContent.length;',
  },
  {
    id: 'readerable',
    title: `@mozilla/readability ${installed('@mozilla/readability')} isProbablyReaderable`,
    module: `import { isProbablyReaderable } from '@mozilla/readability'; globalThis.seen = isProbablyReaderable(document);`,
  },
  {
    id: 'ghostery',
    title: `@ghostery/adblocker-content ${installed('@ghostery/adblocker-content')} extractFeaturesFromDOM`,
    module: `import { extractFeaturesFromDOM } from '@ghostery/adblocker-content'; globalThis.seen = extractFeaturesFromDOM([document.documentElement]);`,
  },
  { id: 'ours', title: 'Carrier Billing Guard, every site' },
];

/** Below a name that is no known suffix every host is a site of its own. */
export const siteOf = (id) => `${id}-bench`;
const matchOf = (id) => `https://*.${siteOf(id)}/*`;

async function writeOne(folder, { id, script, module, bare = false }, permissions) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'script.js'),
    module === undefined ? `(() => {${script}})();` : await bundle(module),
  );
  const content = { matches: [matchOf(id)], js: ['script.js'], run_at: 'document_idle', all_frames: true };
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: id,
      version: '1',
      permissions: bare ? [] : permissions,
      content_scripts: [content],
    }),
  );
}

/** The build with its content script and its reach moved to the bench's site; nothing else is touched. */
function narrow(buildFolder, folder) {
  cpSync(buildFolder, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.host_permissions = [matchOf('ours')];
  for (const script of manifest.content_scripts) script.matches = [matchOf('ours')];
  writeFileSync(path, JSON.stringify(manifest));
}

/**
 * @param {string} buildFolder the built extension
 * @returns {Promise<{ folders: Record<string, string>, remove: () => void }>} contestant → extension folder
 */
export async function writeContestants(buildFolder) {
  const base = mkdtempSync(join(tmpdir(), 'cbg-bench-'));
  const { permissions } = JSON.parse(readFileSync(join(buildFolder, 'manifest.json'), 'utf8'));
  const folders = {};
  for (const contestant of CONTESTANTS) {
    folders[contestant.id] = join(base, contestant.id);
    if (contestant.id === 'ours') narrow(buildFolder, folders.ours);
    else await writeOne(folders[contestant.id], contestant, permissions);
  }
  return { folders, remove: () => rmSync(base, { recursive: true, force: true }) };
}
