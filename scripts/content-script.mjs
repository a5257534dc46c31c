// A content script as one file, bundled by ourselves: the extension's bundler takes no options for those.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * @param {string} entry absolute path
 * @param {string} target as vite names browsers
 * @returns {Promise<string>} its code
 */
export async function bundle(entry, target, { plugins = [], formats = ['iife'], ...options }) {
  const lib = { entry, formats, name: 'script' };
  const [{ output }] = [
    await build({
      configFile: false,
      logLevel: 'error',
      root: ROOT,
      plugins,
      build: { write: false, target, lib, ...options },
    }),
  ].flat();
  return output[0].code;
}

/**
 * A script that is injected on demand. Its constants stay constants instead of becoming variables, of which the minifier
 * could be sure of less: 1 % of its size.
 * @param {string} file its source, as seen from the root
 * @param {string} target as vite names browsers
 */
export function injectedScript(file, target) {
  const rollupOptions = { output: { topLevelVar: false } };
  return bundle(`${ROOT}${file}`, target, { minify: true, rollupOptions });
}
