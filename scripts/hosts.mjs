// `npm run hosts`: makes the manifest's lists, the registry and the sentinel's string from src/detection/korea/hosts/hosts.tsv.
import { readFileSync, writeFileSync } from 'node:fs';
import { madeFiles } from './hosts/made.mjs';

for (const [path, text] of madeFiles()) {
  const file = new URL(`../${path}`, import.meta.url);
  const stale = readFileSync(file, 'utf8') !== text;
  if (stale) writeFileSync(file, text);
  console.log(`${path}: ${stale ? 'written' : 'was right'}`);
}
