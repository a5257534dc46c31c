// `npm run classify -- page.html --url https://host/path` (or a folder): what the built extension makes of saved pages,
// one JSON line each. See src/detection/README.md.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { classifyPages } from './classify-pages.mjs';
import { savedPages } from './corpus-pages.mjs';

const USAGE = `Usage: npm run classify -- <page.html> [--url https://host/path]
       npm run classify -- <folder>          addresses come from the folder's labels.json: [{ "file", "url" }, …]

A page without an address is served at https://page.test/<file>. Options: --build <folder> (default: a fresh build).`;

/** @param {import('./classify-pages.mjs').Verdict} verdict */
const lineOf = ({ file, url, suspected, seen }) => ({
  file,
  url,
  stage: seen?.stage ?? null,
  rule: seen?.rule ?? null,
  gateway: seen?.gateway ?? null,
  amount: seen?.amount ?? null,
  amountDoubt: seen?.amountDoubt ?? null,
  item: seen?.item ?? null,
  merchant: seen?.merchant ?? null,
  fee: seen?.fee ?? null,
  recurring: seen?.recurring ?? false,
  cause: seen?.cause ?? null,
  statedHeadroom: seen?.statedHeadroom ?? null,
  codeStep: seen?.codeStep ?? false,
  lookalike: seen?.lookalike ?? false,
  suspected,
  score: seen?.score ?? 0,
  reasons: seen?.reasons ?? [],
});

function wanted() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { url: { type: 'string' }, build: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  const missing = positionals.filter((path) => !existsSync(path));
  const refused = values.url !== undefined && !/^https?:\/\//.test(values.url);
  if (values.help || positionals.length === 0 || missing.length > 0 || refused) {
    for (const path of missing) console.error(`No such file or folder: ${path}`);
    if (refused) console.error(`Not an address: ${values.url}`);
    console.error(USAGE);
    process.exit(values.help ? 0 : 2);
  }
  return { pages: positionals.flatMap((path) => savedPages(path, values.url)), build: values.build };
}

const { pages, build } = wanted();
for (const verdict of await classifyPages(pages, { build })) console.log(JSON.stringify(lineOf(verdict)));
