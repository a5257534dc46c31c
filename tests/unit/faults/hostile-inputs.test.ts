import fc from 'fast-check';
import * as v from 'valibot';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { wake } from '../../../src/background/on-wake.ts';
import { admitted } from '../../../src/contract/admitted.ts';
import { detectionSchema } from '../../../src/contract/checkout-seen.ts';
import { type From, MESSAGES, type MessageName } from '../../../src/contract/messages.ts';
import { statementSchema } from '../../../src/contract/statement.ts';
import { day } from '../../../src/core/day.ts';
import { detect } from '../../../src/detection/detect.ts';
import { observe } from '../../../src/detection/observe.ts';
import { BREAK } from '../../../src/detection/page/page-facts.ts';
import { inOneGo } from '../../../src/exchange/drafts/steps.ts';
import { readColumns } from '../../../src/exchange/tables/csv-import.ts';
import { csvRows } from '../../../src/exchange/tables/csv-rows.ts';
import { guessDelimiter } from '../../../src/exchange/tables/delimiter.ts';
import { readMessages } from '../../../src/exchange/texts/sms.ts';
import { FAMILIES, type Family, isLedgerKey } from '../../../src/storage/keys.ts';
import { open } from '../../../src/storage/open.ts';
import { factsOf } from '../detection/page-facts-of.ts';
import { readTable } from '../exchange/tables/read-table.ts';
import { createBrowser, type FakeBrowser, startWorker } from '../fakes/browser.ts';
import { openPage } from '../fakes/page.ts';
import { runs as often } from '../fakes/runs.ts';
import { savedEntries } from '../fakes/saved.ts';
import { anyNasty, broken, fromSchema, nastyText, turns } from './nasty.ts';

/**
 * What anybody may put before us: messages of every name from every kind of sender, pages, backups, tables, texts, what
 * another computer tells, and storage that is not as we left it. Nothing may break, nothing may be written that was not
 * allowed, and what is refused says so. `npm run test:hostile` tries 500 of each at least, and says how they ended.
 */
const EACH = Number(process.env['CBG_HOSTILE'] ?? often(25).numRuns);
const SEED = Number(process.env['CBG_SEED'] ?? 20_261_129);
const TODAY = day('2026-11-28');
const runs = { numRuns: EACH, seed: SEED } as const;

const ended: Record<string, Record<string, number>> = {};
const note = (kind: string, how: string): void => {
  const counts = ended[kind] ?? {};
  ended[kind] = counts;
  counts[how] = (counts[how] ?? 0) + 1;
};

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue(undefined); // refusals are what this is about
});
afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(() => console.log(`seed ${SEED}, how hostile inputs ended:`, ended));

type Worker = ReturnType<typeof startWorker>;

const log = (n: number, amount: number) =>
  ({
    command: `seeded-entry-${n}`,
    line: 'first-line',
    pool: 'phone',
    amount,
    day: '2026-11-20',
    distinct: true,
  }) as const;

/** A ledger in use: two payments by hand, and one window that asks for its code. */
async function inUse(): Promise<{ browser: FakeBrowser; worker: Worker }> {
  const browser = createBrowser();
  const worker = startWorker(browser);
  await worker.send('entry/log', log(1, 10_000));
  await worker.send('entry/log', log(2, 55_000));
  const window = openPage(browser, worker);
  await window.see({ codeStep: true });
  return { browser, worker };
}

const familyOf = (key: string): Family | undefined =>
  isLedgerKey(key) ? 'ledger' : FAMILIES.find((family) => family === key);

/** Every key of ours can be opened, and the popup has something to show. */
async function isSound({ browser, worker }: { browser: FakeBrowser; worker: Worker }): Promise<void> {
  for (const [key, raw] of browser.local.data) {
    const family = familyOf(key);
    if (family !== undefined) expect(open(family, raw).state, key).toBe('ok');
  }
  await worker.send('snapshot/get', {});
}

const byHand = ({ local }: FakeBrowser): string =>
  JSON.stringify(savedEntries(local.data).filter(({ source }) => source === 'hand'));

const NAMES = Object.keys(MESSAGES) as MessageName[];
const PLACES: readonly From[] = [
  { sender: 'page', tabId: 1, frameId: 0, url: 'https://ui.teledit.com/Danal/pay', incognito: false },
  { sender: 'page', tabId: 2, frameId: 0, url: 'https://shop.example/order', incognito: false },
  { sender: 'page', tabId: 2, frameId: 4, url: 'https://ads.example/', incognito: false },
  { sender: 'page', tabId: 3, frameId: 0, url: 'https://toString.example/', incognito: true },
  { sender: 'page', tabId: 4, frameId: 0, incognito: false },
  { sender: 'extension', incognito: false },
  { sender: 'background', incognito: false },
];
const sent = fc.constantFrom(...NAMES).chain((name) =>
  fc.record({
    name: fc.constant(name),
    content: fc.oneof(
      { weight: 12, arbitrary: fromSchema(MESSAGES[name].ask as never) },
      { weight: 1, arbitrary: anyNasty },
    ),
    from: fc.oneof(
      fc.constantFrom(...PLACES),
      fc.constantFrom(
        ...PLACES.filter(({ sender }) => (MESSAGES[name].from as readonly string[]).includes(sender)),
      ),
    ),
  }),
);

/** As the bus does it: the contract first, then whoever answers that name. */
async function deliver(
  worker: Worker,
  { name, content, from }: { name: MessageName; content: unknown; from: From },
) {
  let ask: unknown;
  try {
    ask = admitted(name, content, from.sender);
  } catch (error) {
    expect(String(error)).toMatch(/^Error: refused/);
    return 'refused by the contract';
  }
  if (from.sender === 'background') return 'told by ourselves';
  const answer = (await worker.send(name as never, ask as never, from)) as { ok?: boolean } | undefined;
  return answer?.ok === false ? 'refused by the handler' : 'answered';
}

test('messages: whoever sends whatever, nothing breaks, and no page changes what a person wrote', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(sent, { minLength: 10, maxLength: 10 }), async (all) => {
      const world = await inUse();
      const before = byHand(world.browser);
      const lines = JSON.stringify(world.browser.local.data.get('lines'));
      for (const one of all) note('messages', await deliver(world.worker, one));
      await isSound(world);
      if (all.some(({ from }) => from.sender === 'extension')) return;
      expect(byHand(world.browser)).toBe(before);
      expect(JSON.stringify(world.browser.local.data.get('lines'))).toBe(lines);
    }),
    { ...runs, numRuns: Math.ceil(EACH / 10) * 4 },
  );
}, 300_000);

const words = fc.oneof(
  fc.constantFrom(
    '휴대폰 결제',
    '결제금액',
    '총 결제금액',
    '인증번호',
    '상품명',
    '12,000원',
    '0원',
    '1,000,001원',
    '결제가 완료되었습니다',
    '한도초과',
    '통신사 SKT KT LG U+',
    '다음 달 통신요금에 합산',
    ...Object.values(BREAK),
  ),
  nastyText,
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const wordList = fc.array(words, { maxLength: 12 });
const facts = fc.record({
  url: fc.constantFrom(
    'https://ui.teledit.com/Danal/pay',
    'https://shop.example/order',
    'https://constructor.example/pay',
    'about:srcdoc',
    'https://[::1]/pay?amount=1',
    'not an address',
  ),
  title: words,
  text: fc.array(words, { maxLength: 60 }).map((parts) => parts.join('\n')),
  headings: wordList,
  logos: wordList,
  buttons: wordList,
  checks: wordList,
  choices: fc.array(
    fc.record({
      kind: fc.constantFrom('radio' as const, 'option' as const, 'tab' as const),
      group: fc.nat(3),
      label: words,
      value: words,
      name: words,
      chosen: fc.boolean(),
      visible: fc.boolean(),
    }),
    { maxLength: 8 },
  ),
  fields: fc.array(fc.record({ type: words, hint: words }), { maxLength: 5 }),
  forms: fc.array(
    fc.record({ action: words, names: wordList, values: fc.dictionary(words, words, { maxKeys: 5 }) }),
    { maxLength: 3 },
  ),
});

test('pages: whatever is read fits the contract, and a sum is a whole number of won', () => {
  fc.assert(
    fc.property(facts, (page) => {
      const statement = observe(factsOf(page))?.statement;
      if (statement !== undefined)
        expect(v.is(statementSchema, JSON.parse(JSON.stringify(statement)))).toBe(true);
      const detection = detect(factsOf(page));
      note('pages', detection === undefined ? 'no step' : detection.stage);
      if (detection === undefined) return;
      expect(v.is(detectionSchema, JSON.parse(JSON.stringify(detection)))).toBe(true);
    }),
    runs,
  );
});

test('texts: what is read of them is a sum and a day that exist, or nothing', () => {
  const text = fc.oneof(
    fc.array(words, { maxLength: 20 }).map((parts) => parts.join(' ')),
    fc
      .array(fc.oneof(words, fc.constantFrom('[KT]', '11/22 14:05', '[Web발신]', '승인', '취소', '누적')), {
        maxLength: 20,
      })
      .map((parts) => parts.join('\n')),
  );
  fc.assert(
    fc.property(text, (raw) => {
      const readings = inOneGo(readMessages(raw, TODAY)).readings;
      note(
        'texts',
        readings.some(({ amount }) => amount !== undefined && amount !== null) ? 'a sum' : 'no sum',
      );
      for (const { amount } of readings) {
        if (typeof amount !== 'number') continue;
        expect(Number.isSafeInteger(amount) && amount >= 0).toBe(true);
      }
    }),
    runs,
  );
});

test('tables: every row is good, bad or blank, and a good one has a sum and a day', () => {
  const cell = fc.oneof(
    words,
    fc.constantFrom('2026-11-05', '11.5', '46331', '3,300원', '-1', '결제일', '금액'),
  );
  const table = fc
    .array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 12 })
    .map((rows) => rows.map((cells) => cells.join(',')).join('\r\n'));
  fc.assert(
    fc.property(table, (text) => {
      const columns = readColumns([...csvRows(text, guessDelimiter(text, TODAY))], TODAY);
      note('tables', 'fault' in columns ? `refused: ${String(columns.fault)}` : 'read');
      if ('fault' in columns) return;
      for (const { draft } of readTable(columns, TODAY).good) {
        expect(Number.isSafeInteger(draft.amount) && draft.amount > 0).toBe(true);
        expect(draft.day).toMatch(/^\d{4}-\d\d-\d\d$/);
      }
    }),
    runs,
  );
});

/** A text that was cut, or whose data was changed in one place. */
const spoilt = fc.record({
  turns,
  value: anyNasty,
  cut: fc.option(fc.nat(4_000), { nil: undefined, freq: 6 }),
});
const spoil = (
  text: string,
  { turns: way, value, cut }: { turns: number[]; value: unknown; cut: number | undefined },
) => (cut === undefined ? JSON.stringify(broken(JSON.parse(text), way, value)) : text.slice(0, cut));

test('backups: a broken one is refused with its reason and changes nothing, or leaves a sound store', async () => {
  await fc.assert(
    fc.asyncProperty(spoilt, fc.constantFrom('merge', 'replace'), async (how, way) => {
      const world = await inUse();
      const { text } = await world.worker.send('backup/make', {});
      const file = spoil(text, how) ?? '';
      const before = JSON.stringify([...world.browser.local.data].filter(([key]) => key !== 'snapshots'));
      const check = await world.worker.send('backup/check', { text: file });
      const command = 'restore-command-1';
      const answer = await world.worker.send('backup/restore', { command, text: file, how: way } as never);
      const isDone = (answer as { ok: boolean }).ok;
      note('backups', check.ok ? (isDone ? 'restored' : 'refused') : `refused: ${check.reason}`);
      expect(isDone && !check.ok, 'restored, though the check refused it').toBe(false);
      if (!isDone)
        expect(JSON.stringify([...world.browser.local.data].filter(([key]) => key !== 'snapshots'))).toBe(
          before,
        );
      await isSound(world);
    }),
    runs,
  );
}, 300_000);

test('another computer: whatever it tells, this one goes on, and a correction made here stands', async () => {
  const far = await inUse();
  const other = startWorker({ ...far.browser, ports: far.browser.ports });
  await other.send('sync/switch', { command: 'switch-far-001', on: true });
  await other.app.syncing.step();
  const told = [...far.browser.synced.data];
  expect(told.length).toBeGreaterThan(0);
  const { packer } = far.browser.ports;
  await fc.assert(
    fc.asyncProperty(fc.nat(20), spoilt, fc.boolean(), async (which, how, isPacked) => {
      const { browser, worker } = await inUse();
      browser.state.ids = 5_000;
      await worker.send('sync/switch', { command: 'switch-here-01', on: true });
      for (const [n, [key, value]] of told.entries()) {
        const isIt = n === which % told.length;
        browser.synced.data.set(key, isIt ? await mangled(value, how, isPacked, packer) : value);
      }
      await worker.app.syncing.step();
      const entry = { entry: 'seeded-entry-1', month: '2026-11', command: 'edit-command-01' };
      const edited = await worker.send('entry/edit', { ...entry, change: { amount: 12_345 } } as never);
      note('another computer', (edited as { ok: boolean }).ok ? 'corrected here' : 'gone here');
      await worker.app.syncing.step();
      if ((edited as { ok: boolean }).ok)
        expect(savedEntries(browser.local.data).find(({ id }) => id === 'seeded-entry-1')?.amount).toBe(
          12_345,
        );
      await isSound({ browser, worker });
    }),
    runs,
  );
}, 300_000);

/** What is told is packed: changed inside, or as the text it is. */
async function mangled(
  value: unknown,
  how: { turns: number[]; value: unknown; cut: number | undefined },
  isPacked: boolean,
  { pack, unpack }: FakeBrowser['ports']['packer'],
): Promise<unknown> {
  if (!isPacked || typeof value !== 'string') return broken(value, how.turns, how.value);
  const text = await unpack(value, 1_000_000).catch(() => undefined);
  if (text === undefined) return value.slice(how.cut ?? 0);
  return pack(spoil(text, how) ?? '');
}

test('storage: what is not as we left it is kept, said, and never written over', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(30), spoilt, async (which, how) => {
      const { browser } = await inUse();
      const keys = [...browser.local.data.keys()].filter((key) => familyOf(key) !== undefined);
      const key = keys[which % keys.length] ?? '';
      const raw = broken(browser.local.data.get(key), how.turns, how.value);
      browser.local.data.set(key, raw);
      const state = open(familyOf(key) ?? 'ledger', structuredClone(raw)).state;
      const worker = startWorker(browser);
      await wake(worker.app);
      await worker.send('snapshot/get', {});
      const answer = await worker.send('entry/log', { ...log(3, 7_000), command: 'after-command-1' });
      note('storage', `${state}, then ${answer.ok ? 'written' : `refused: ${answer.reason}`}`);
      if (state === 'ok' || state === 'empty') return;
      const kept = [...browser.local.data.values()].map((value) => JSON.stringify(value) ?? '');
      expect(kept.some((value) => value.includes(JSON.stringify(raw) ?? 'undefined'))).toBe(true);
    }),
    runs,
  );
}, 300_000);
