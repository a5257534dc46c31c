// Every file that is made from the table of payment hosts, with what it has to hold.
import { readFileSync } from 'node:fs';
import { manifestFile, namesFile, registryFile } from './render.mjs';
import { hostRows } from './table.mjs';

const MANIFEST = new URL('../../manifest.json', import.meta.url);

/** @returns {[path: string, text: string][]} paths from the root of the project */
export function madeFiles(rows = hostRows()) {
  return [
    ['manifest.json', manifestFile(readFileSync(MANIFEST, 'utf8'), rows)],
    ['src/detection/korea/hosts/listed.ts', registryFile(rows)],
    ['src/detection/korea/hosts/names.ts', namesFile(rows)],
  ];
}
