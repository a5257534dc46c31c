// A browser with the built extension, a ledger of any size in it, and the three acts that are measured.
import { randomUUID } from 'node:crypto';
import { until } from '../banner.mjs';
import { startDemoServer } from '../demo/server.mjs';
import { launchChromium, variantOf } from '../launch.mjs';

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
  const own = await until('the content script', async () =>
    worlds.find(({ origin, auxData }) => origin.includes(id) && auxData?.type === 'isolated'),
  );
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

/** What a started worker does once (sums made anew, the weekly copy) is over when the queue answers at once. */
async function rested(ask) {
  for (let quick = 0; quick < 5; ) {
    const { today } = (await ask('snapshot/get', {})).reply;
    const order = { command: randomUUID(), line: 'first-line', pool: 'phone', amount: 1_000, day: today };
    const { ms } = await ask('entry/log', order);
    quick = ms < 150 ? quick + 1 : 0;
  }
}

/** Opens a fresh profile with the build in it. */
export async function openLedger(build, program) {
  const variant = variantOf(build, { lang: 'ko' });
  const demo = await startDemoServer();
  const session = await launchChromium({ extension: variant.folder, demo, program });
  const desk = await session.openOwn('src/options/index.html');
  const ask = (name, data) => desk.evaluate(timed, name, data);
  let shop;
  return {
    version: () => session.browser.version(),
    today: async () => (await ask('snapshot/get', {})).reply.today,
    /** Puts months in place of what is there; sums are made from them anew. */
    fill: async (months) => {
      for (let at = 0; at < months.length; at += 24) {
        await desk.evaluate(
          (some) => chrome.storage.local.set(some),
          Object.fromEntries(months.slice(at, at + 24)),
        );
      }
      await desk.evaluate(() => chrome.storage.local.remove('sums'));
    },
    bytes: () => desk.evaluate(() => chrome.storage.local.getBytesInUse(null)),
    /** A limit is set, a payment window is open, and the sums are made. */
    begin: async () => {
      const { reply } = await ask('snapshot/get', {});
      const line = { ...reply.lines[0].line, limits: { phone: 10_000_000 } };
      await ask('line/save', { command: randomUUID(), line });
      const page = await session.browser.newPage();
      await page.goto(WINDOW, { waitUntil: 'load' });
      shop = await contentWorld(page, session.id);
      await rested(ask);
    },
    log: async () => {
      const { today } = (await ask('snapshot/get', {})).reply;
      const order = { command: randomUUID(), line: 'first-line', pool: 'phone', amount: 1_000, day: today };
      const { ms, reply } = await ask('entry/log', { ...order, merchant: '달빛서점' });
      if (!reply.ok) throw new Error(`entry/log: ${reply.reason}`);
      return ms;
    },
    verdict: async () => {
      const { ms, reply } = await shop('checkout/seen', seen());
      if (reply?.verdict?.amount !== 30_000) throw new Error(`no verdict: ${JSON.stringify(reply)}`);
      return ms;
    },
    snapshot: async () => (await ask('snapshot/get', {})).ms,
    year: (year, filter) => ask('ledger/year', { year, filter }),
    close: async () => {
      await session.close();
      await demo.close();
      variant.remove();
    },
  };
}
