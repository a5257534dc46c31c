// A browser with the built extension, a ledger of any size in it, and the three acts that are measured.
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../banner.mjs';
import { startDemoServer } from '../demo/server.mjs';
import { launchChromium, variantOf } from '../launch.mjs';

/** A page of the extension that asks for nothing by itself, laid beside the build. */
const OWN_PAGE = 'own-page.html';
const WINDOW = 'https://ui.teledit.com/Danal/Teledit/Web/Start.php';

/** In a page of the extension, or in its content script: one message in the bus's envelope, and how long it took. */
async function timed(name, data) {
  const message = { id: Math.floor(Math.random() * 1e9), type: name, data, timestamp: Date.now() };
  const start = performance.now();
  const reply = await chrome.runtime.sendMessage(message);
  const ms = performance.now() - start;
  if (reply?.err) throw new Error(reply.err.message ?? String(reply.err));
  return { ms, reply: reply?.res };
}

/** The content script's own world in a page: from there a message counts as the page's. */
async function contentWorld(page, id) {
  const client = await page.createCDPSession();
  const worlds = [];
  client.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await client.send('Runtime.enable');
  const isOwn = ({ origin, auxData }) => origin.includes(id) && auxData?.type === 'isolated';
  const own = await until('the content script', async () => worlds.find(isOwn), PATIENCE_MS);
  return async (name, data) => {
    const expression = `(${timed})(${JSON.stringify(name)}, ${JSON.stringify(data)})`;
    const answer = await client.send('Runtime.evaluate', {
      expression,
      contextId: own.id,
      awaitPromise: true,
      returnByValue: true,
    });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description);
    return answer.result.value;
  };
}

const seen = () => ({
  observation: randomUUID(),
  arrival: 'navigate',
  detection: {
    rule: 'danal',
    gateway: 'danal',
    stage: 'pay',
    amount: 30_000,
    amountDoubt: null,
    item: '전자책',
    merchant: '달빛서점',
    recurring: false,
    fee: null,
    cause: null,
    statedHeadroom: null,
    codeStep: false,
    lookalike: false,
    score: 90,
    reasons: [],
  },
});

/** Long enough for the slowest machine: what is waited for is over in seconds. */
const PATIENCE_MS = 120_000;

async function stopWorker({ browser, id }) {
  const own = browser
    .targets()
    .find((target) => target.type() === 'service_worker' && target.url().includes(id));
  await (await own?.worker())?.close();
}

/**
 * The first start of a worker over what was filled in: the sums are made, a copy is made or passed over. Meanwhile the
 * same payment is sent again and again (it counts once), and waits its turn as any other.
 * @returns {Promise<{ waits: number[], whole: number }>} milliseconds each of them waited, and until all was done
 */
async function firstStart(session, extensionPage, ask) {
  await stopWorker(session);
  const start = performance.now();
  const day = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Seoul' }).format(new Date());
  const order = { command: randomUUID(), line: 'first-line', pool: 'phone', amount: 1_000, day };
  const isDone = () =>
    extensionPage.evaluate(async () => {
      const { sums, snapshots } = await chrome.storage.local.get(['sums', 'snapshots']);
      return sums?.checkedOn !== undefined && snapshots?.weeklyAt !== undefined;
    });
  const waits = [];
  const step = async () => {
    waits.push((await ask('entry/log', order)).ms);
    return isDone();
  };
  await until('the first start', step, PATIENCE_MS);
  return { waits, whole: performance.now() - start };
}

/** Opens a fresh profile with the build in it. */
export async function openLedger(build, program) {
  const variant = variantOf(build, { lang: 'ko' });
  writeFileSync(join(variant.folder, OWN_PAGE), '<!doctype html><title>own page</title>');
  const demo = await startDemoServer();
  const session = await launchChromium({ extension: variant.folder, demo, program });
  const extensionPage = await session.openOwn(OWN_PAGE);
  const ask = (name, data) => extensionPage.evaluate(timed, name, data);
  let shop;
  let paid = 1_000;
  return {
    version: () => session.browser.version(),
    today: async () => (await ask('snapshot/get', {})).reply.today,
    /** Puts months in place of what is there; sums are made from them anew. */
    fill: async (months) => {
      for (let at = 0; at < months.length; at += 24) {
        await extensionPage.evaluate(
          (some) => chrome.storage.local.set(some),
          Object.fromEntries(months.slice(at, at + 24)),
        );
      }
      await extensionPage.evaluate(() => chrome.storage.local.remove('sums'));
    },
    bytes: () => extensionPage.evaluate(() => chrome.storage.local.getBytesInUse(null)),
    firstStart: () => firstStart(session, extensionPage, ask),
    /** A limit is set, and a payment window is open. */
    begin: async () => {
      const { reply } = await ask('snapshot/get', {});
      const line = { ...reply.lines[0].line, limits: { phone: 10_000_000 } };
      await ask('line/save', { command: randomUUID(), line });
      const page = await session.browser.newPage();
      await page.goto(WINDOW, { waitUntil: 'load' });
      shop = await contentWorld(page, session.id);
    },
    log: async () => {
      const { today } = (await ask('snapshot/get', {})).reply;
      // Never the same sum twice: two equal payments of one day would be asked about.
      paid += 1;
      const order = { command: randomUUID(), line: 'first-line', pool: 'phone', amount: paid, day: today };
      const { ms, reply } = await ask('entry/log', { ...order, merchant: '달빛서점', distinct: true });
      if (!reply.ok) throw new Error(`entry/log: ${reply.reason}`);
      return ms;
    },
    verdict: async () => {
      const { ms, reply } = await shop('checkout/seen', seen());
      if (reply?.verdict?.amount !== 30_000) throw new Error(`no verdict: ${JSON.stringify(reply)}`);
      return ms;
    },
    snapshot: async () => (await ask('snapshot/get', {})).ms,
    /** Another page of the extension, while the worker lives. */
    open: (path) => session.openOwn(path),
    year: (year, filter) => ask('ledger/year', { year, filter }),
    /** Runs a script in the page, and then a function of it. */
    run: async (script, name, ...args) => {
      await extensionPage.evaluate(script);
      return () => extensionPage.evaluate((of, some) => globalThis[of](...some), name, args);
    },
    close: async () => {
      await session.close();
      await demo.close();
      variant.remove();
    },
  };
}
