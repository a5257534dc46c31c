// Builds the gallery into one script, and into an extension that runs it in a content script's world.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

/** @returns {Promise<{ folder: string, script: string, window: string, remove: () => void }>} */
export async function bundleGallery() {
  const folder = mkdtempSync(join(tmpdir(), 'cbg-gallery-'));
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: ['chrome144', 'firefox142'],
      lib: {
        entry: join(here, 'gallery.tsx'),
        formats: ['iife'],
        name: 'gallery',
        fileName: () => 'gallery.js',
      },
    },
  });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return {
    folder,
    script: readFileSync(join(folder, 'gallery.js'), 'utf8'),
    window: readFileSync(join(here, 'window.html'), 'utf8'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const manifest = {
  manifest_version: 3,
  name: 'gallery',
  version: '1',
  host_permissions: ['http://*/*'],
  content_scripts: [
    { matches: ['http://*/*'], js: ['gallery.js'], run_at: 'document_idle', all_frames: true },
  ],
  browser_specific_settings: { gecko: { id: 'gallery@gallery.example' } },
};
