// The sentinel as it ships: one script, in which the look-out is a function that nothing is made of before it is called.
// Bundled as usual, all its functions and constants would be made on every page; wrapped so, the browser only reads past it.
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { bundle } from './content-script.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const SENTINEL = at('../src/content/sentinel.iife.ts');
const LOOK_OUT = at('../src/content/look-out.ts');
/** What both parts need. */
const SHARED = [at('../src/detection/order-names.ts')];

/** Statements of one function: the look-out's bundle, its imports before it and its export as what is returned. */
async function wrapped(target) {
  const options = { minify: false, formats: ['es'], rollupOptions: { external: SHARED } };
  const lines = (await bundle(LOOK_OUT, target, options)).split('\n');
  const isImport = (line) => line.startsWith('import ');
  const isExport = (line) => line.startsWith('export {');
  const statements = lines.filter((line) => !isImport(line) && !isExport(line));
  if (statements.length !== lines.length - SHARED.length - 1)
    throw new Error('the look-out is no one bundle');
  return `${lines.filter(isImport).join('\n')}
function make() {
${statements.join('\n')}
return lookOut;
}
let called = (...all) => {
  called = make();
  called(...all);
};
export { called as lookOut };`;
}

/**
 * A second minifier puts constants where they are used: 1 % less. It may not move a function, for the look-out has to stay
 * one that the browser reads past.
 */
const AGAIN = {
  ecma: 2022,
  toplevel: true,
  compress: { passes: 2, inline: false, reduce_funcs: false },
};

/**
 * @param {string} target as vite names browsers
 * @returns {Promise<string>} src/content/sentinel.iife.js
 */
export async function sentinelScript(target) {
  const load = async (id) => (id === LOOK_OUT ? wrapped(target) : undefined);
  const code = await bundle(SENTINEL, target, {
    minify: true,
    plugins: [{ name: 'look-out-on-demand', enforce: 'pre', load }],
  });
  return (await minify(code, structuredClone(AGAIN))).code ?? code;
}
