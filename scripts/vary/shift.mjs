// A thread that judges some of the pages.
import { parentPort, workerData } from 'node:worker_threads';
import 'temporal-polyfill/global';
import { verdictOn } from './judge.mjs';
import { CHANGES } from './kinds.mjs';
import { lean } from './lean.mjs';
import { loadReader } from './reader.mjs';

const { names, change: wanted, seed } = workerData;
const reader = await loadReader();
const changes = CHANGES.filter(({ name }) => name.includes(wanted));

/** What was looked at through weak references in one turn of the event loop is kept until its end. */
const turn = () => new Promise((done) => setImmediate(done));

async function verdictsOn(page) {
  const saved = { name: page.name, url: page.url, label: page, html: lean(reader.htmlOf(page)) };
  const answer = reader.judge(reader.parse(saved.html), page.url);
  const verdicts = [];
  for (const change of changes) {
    const verdict = verdictOn(saved, change, reader, answer, seed);
    if (verdict !== undefined) verdicts.push({ page: page.name, change: change.name, verdict });
    reader.forget();
    await turn();
  }
  return verdicts;
}

const pages = Object.values(reader.sets).flatMap((set) => set ?? []);
for (const page of pages.filter(({ name }) => names.includes(name)))
  parentPort.postMessage(await verdictsOn(page));
await reader.close();
