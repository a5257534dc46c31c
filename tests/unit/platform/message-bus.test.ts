import { beforeEach, describe, expect, test, vi } from 'vitest';
import { admitted } from '../../../src/contract/admitted.ts';
import { MESSAGES, type MessageName } from '../../../src/contract/messages.ts';
import { detection } from '../fakes/page.ts';

const OWN = 'chrome-extension://own/';
type Listener = (message: unknown, sender: unknown, answer: (reply: unknown) => void) => unknown;
let listeners: Listener[] = [];
const handled: [string, unknown, unknown][] = [];

const names = Object.keys(MESSAGES) as MessageName[];

beforeEach(async () => {
  listeners = [];
  handled.length = 0;
  vi.resetModules();
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'own',
      getURL: (path: string) => OWN + path,
      onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
    },
  });
  const { serve } = await import('../../../src/platform/message-bus.ts');
  const handlers = Object.fromEntries(
    names.map((name) => [
      name,
      (content: unknown, from: unknown) => {
        handled.push([name, content, from]);
        return { ok: true };
      },
    ]),
  );
  serve(handlers as never, admitted);
});

/** What the browser would deliver; `refused` when the answer is an error, `unheard` when nobody took it. */
function deliver(message: unknown, sender: unknown): Promise<'handled' | 'refused' | 'unheard'> {
  const before = handled.length;
  return new Promise((done) => {
    const taken = listeners.map((listener) =>
      listener(message, sender, (reply) => {
        const { err } = reply as { err?: unknown };
        done(err === undefined && handled.length > before ? 'handled' : 'refused');
      }),
    );
    if (!taken.includes(true)) done('unheard');
  });
}
const post = (name: string, data: unknown, sender: unknown) =>
  deliver({ id: 1, type: name, data, timestamp: 1 }, sender);

const page = (change: object = {}) => ({
  id: 'own',
  url: 'https://ui.teledit.com/pay',
  origin: 'https://ui.teledit.com',
  tab: { id: 3, incognito: false },
  frameId: 0,
  documentId: 'D1',
  documentLifecycle: 'active',
  ...change,
});
const SENDERS: Record<string, object> = {
  page: page(),
  'page in a frame': page({ frameId: 12 }),
  popup: { id: 'own', url: `${OWN}src/popup/index.html`, origin: 'chrome-extension://own' },
  'options in a tab': {
    id: 'own',
    url: `${OWN}src/options/index.html#setup`,
    origin: 'chrome-extension://own',
    tab: { id: 9, incognito: false },
    frameId: 0,
  },
  worker: { id: 'own', url: `${OWN}service-worker-loader.js`, origin: 'chrome-extension://own' },
  'event page': { id: 'own', url: `${OWN}_generated_background_page.html` },
};
const KIND: Record<string, string> = {
  page: 'page',
  'page in a frame': 'page',
  popup: 'extension',
  'options in a tab': 'extension',
  worker: 'background',
  'event page': 'background',
};
const STRANGERS: Record<string, object> = {
  'another extension': {
    id: 'other',
    url: 'chrome-extension://other/index.html',
    origin: 'chrome-extension://other',
  },
  'another extension that names our page': { id: 'other', url: `${OWN}src/popup/index.html` },
  'no id': { url: `${OWN}src/popup/index.html` },
  'a page without a tab': page({ tab: undefined }),
  'a tab without a number': page({ tab: {} }),
  'a page without a frame': page({ frameId: undefined }),
  'a page not shown yet': page({ documentLifecycle: 'prerender' }),
  'nothing but our id': { id: 'own' },
  'an address that begins like ours': { id: 'own', url: 'chrome-extension://owner/src/popup/index.html' },
  'our origin with a stranger’s address': {
    id: 'own',
    url: 'https://evil.example/src/popup/index.html',
    origin: 'chrome-extension://own',
  },
};

const line = {
  id: 'first-line',
  nickname: '내 폰',
  carrier: 'skt',
  limits: { phone: 300_000 },
  dueDay: 21,
};
const seen = { observation: 'observation-1', arrival: 'navigate', detection: detection() };
/** One message of each kind of content that pages may send, and some that only our own pages may. */
const CONTENT: Record<string, Record<string, unknown>> = {
  'frame/suspect': { hint: 'host' },
  'frame/banner': {},
  'frame/awake': {},
  'checkout/seen': seen,
  'checkout/left': {},
  'checkout/submitted': { command: 'command-1', observation: 'observation-1' },
  'checkout/on-behalf': {},
  'banner/log': { command: 'command-1' },
  'banner/open-popup': {},
  'banner/open-page': { month: '2026-10' },
  'banner/evicted': {},
  'snapshot/get': {},
  'entry/log': { command: 'command-1', line: 'first-line', pool: 'phone', amount: 1_000, day: '2026-11-22' },
  'entry/delete': { command: 'command-1', entry: 'entry-0001', month: '2026-11' },
  'ledger/erase': { command: 'command-1', confirm: 'erase' },
  'page/check': { tabId: 3 },
  'bill/paid': { command: 'command-1', line: line.id, month: '2026-10', paidOn: null },
  'frame/refresh': {},
};

describe.each(names)('%s', (name) => {
  const content = CONTENT[name] ?? {};
  const allowed = MESSAGES[name].from as readonly string[];

  test('is taken from its senders and refused from all others', async () => {
    for (const [who, sender] of Object.entries(SENDERS)) {
      const outcome = await post(name, content, sender);
      const isAllowed = allowed.includes(KIND[who] ?? '');
      if (!isAllowed || name in CONTENT)
        expect([who, outcome]).toEqual([who, isAllowed ? 'handled' : 'refused']);
    }
  });

  test('is refused from strangers', async () => {
    for (const [who, sender] of Object.entries(STRANGERS))
      expect([who, await post(name, content, sender)]).toEqual([who, 'refused']);
    expect(handled).toEqual([]);
  });

  test('is refused with content of another shape', async () => {
    const sender = Object.entries(SENDERS).find(([who]) => allowed.includes(KIND[who] ?? ''))?.[1];
    const polluted = JSON.parse(`{"__proto__":{"command":"command-1"},"extra":1}`);
    const wrong: unknown[] = [
      undefined,
      null,
      'text',
      7,
      [],
      { ...content, extra: 1 },
      { ...content, constructor: {} },
      { ...polluted, ...content },
      { ...content, command: 7 },
      { ...content, command: '../../../etc' },
      { ...content, command: 'x'.repeat(65) },
    ];
    for (const data of wrong) expect(await post(name, data, sender)).toBe('refused');
    expect(handled).toEqual([]);
  });
});

describe('what a page sends', () => {
  test.each([
    ['a text of 10 MB', { ...seen, detection: { ...detection(), item: 'x'.repeat(10_000_000) } }],
    ['a million reasons', { ...seen, detection: { ...detection(), reasons: Array(1_000_000).fill('') } }],
    [
      'a hundred thousand names',
      Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`k${at}`, 1])),
    ],
    ['too many reasons', { ...seen, detection: { ...detection(), reasons: Array(41).fill('a') } }],
    ['an amount beyond all limits', { ...seen, detection: detection({ amount: 1e12 }) }],
    ['a negative amount', { ...seen, detection: detection({ amount: -5_000 }) }],
    ['a broken amount', { ...seen, detection: detection({ amount: 12.5 }) }],
    ['no number', { ...seen, detection: detection({ amount: Number.NaN }) }],
    ['an amount as text', { ...seen, detection: { ...detection(), amount: '1000' } }],
    ['a stage of its own', { ...seen, detection: { ...detection(), stage: 'confirmed' } }],
  ])('%s is refused at once', async (_, data) => {
    const start = performance.now();
    expect(await post('checkout/seen', data, page())).toBe('refused');
    expect(performance.now() - start).toBeLessThan(1_500);
  });

  test('of a sandboxed document comes without its address: it stands for no host', async () => {
    await post('checkout/left', {}, page({ origin: 'null' }));
    expect(handled[0]?.[2]).not.toHaveProperty('url');
    await post('checkout/left', {}, page());
    expect(handled[1]?.[2]).toMatchObject({ url: 'https://ui.teledit.com/pay', tabId: 3, frameId: 0 });
  });

  test('of a page on its way out is marked', async () => {
    await post('checkout/left', {}, page({ documentLifecycle: 'pending_deletion' }));
    expect(handled[0]?.[2]).toMatchObject({ isOffScreen: true });
  });

  test('is not described in a refusal', async () => {
    const answers: unknown[] = [];
    await new Promise((done) =>
      listeners.at(-1)?.(
        { id: 1, type: 'banner/log', data: { command: 'a secret text' }, timestamp: 1 },
        page(),
        (reply) => done(answers.push(reply)),
      ),
    );
    expect(JSON.stringify(answers)).not.toContain('a secret text');
  });
});

test.each([
  [undefined],
  [null],
  ['text'],
  [7],
  [{}],
  [{ type: 'banner/log' }],
  [{ type: 7, timestamp: 1 }],
  [{ type: '__proto__', timestamp: 1, data: {} }],
  [{ type: 'toString', timestamp: 1, data: {} }],
  [{ type: 'constructor', timestamp: 1, data: {} }],
  [{ type: 'unknown', timestamp: 1, data: {} }],
])('a message without the bus’s envelope or name reaches no handler: %j', async (message) => {
  await Promise.resolve()
    .then(() => deliver(message, page()))
    .catch(() => undefined);
  expect(handled).toEqual([]);
});

test.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty'])(
  'a message named %s is refused, not answered',
  async (type) => {
    const answers: unknown[] = [];
    for (const listener of listeners)
      listener({ type, timestamp: 1, data: {} }, page(), (reply) => answers.push(reply));
    await Promise.resolve();
    expect(answers[0]).toEqual({ err: { message: 'refused: no such message' } });
  },
);

test('what goes wrong in here is told to our own pages alone', async () => {
  vi.resetModules();
  listeners = [];
  vi.spyOn(console, 'error').mockReturnValue(undefined); // the page's own message is what fails here
  const { serve } = await import('../../../src/platform/message-bus.ts');
  const fail = () => {
    throw new Error('넷플릭스 13,500 cannot be read');
  };
  serve({ 'banner/go-on': fail, 'snapshot/get': fail } as never, admitted);
  const answerTo = (type: string, sender: unknown) =>
    new Promise<string>((done) => {
      for (const listener of listeners)
        listener({ id: 1, type, data: {}, timestamp: 1 }, sender, (reply) => done(JSON.stringify(reply)));
    });
  expect(await answerTo('snapshot/get', SENDERS['popup'])).toContain('13,500');
  const told = await answerTo('banner/go-on', page());
  expect(told).toContain('failed');
  expect(told).not.toContain('13,500');
});
