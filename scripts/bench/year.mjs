// One year that holds everything, with the extension's own code in one of its own pages: each part of the work alone.
import { bundle } from './bundle.mjs';

const CODE = `
import { yearSums } from '../../src/core/year.ts';
import { open } from '../../src/storage/open.ts';

const since = (start) => performance.now() - start;

async function once(year, filters) {
  const keys = Array.from({ length: 12 }, (_, at) => 'ledger/' + year + '-' + String(at + 1).padStart(2, '0'));
  const took = {};
  let start = performance.now();
  const raw = await chrome.storage.local.get(keys);
  took.read = since(start);
  start = performance.now();
  const months = new Map(keys.map((key) => [key.slice(7), open('ledger', raw[key]).value.entries]));
  took.opened = since(start);
  const entries = {};
  for (const [name, filter] of Object.entries(filters)) {
    start = performance.now();
    entries[name] = yearSums(months, filter).all.entries;
    took[name] = since(start);
  }
  return { took, entries };
}
globalThis.benchYear = once;`;

/** @returns {Promise<string>} a script that puts `benchYear(year, filters)` into a page of the extension */
export const yearScript = () => bundle(CODE);
