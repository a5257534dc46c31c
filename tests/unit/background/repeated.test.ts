import { beforeEach, describe, expect, test } from 'vitest';
import { endMutes } from '../../../src/background/mutes/quiet-pages.ts';
import type { CommandName } from '../../../src/contract/command.ts';
import { type Content, type From, MESSAGES } from '../../../src/contract/messages.ts';
import { LINE_DEFAULTS } from '../../../src/core/line.ts';
import { createBrowser, type FakeBrowser, startWorker } from '../fakes/browser.ts';
import { freshCommand, openPage } from '../fakes/page.ts';
import { savedEntries } from '../fakes/saved.ts';

/**
 * Every command of the contract, sent again under its id after its answer was lost: it is acknowledged and changes
 * nothing, whatever was done in between and whichever life of the worker hears it.
 */

let browser: FakeBrowser;
let worker: ReturnType<typeof startWorker>;
beforeEach(() => {
  browser = createBrowser();
  worker = startWorker(browser);
});

type Wish<Name extends CommandName> = Omit<Content<Name>, 'command'>;
/** What is sent, by whom, and what is done between the first time and the second. */
interface Case<Name extends CommandName> {
  readonly ask: Wish<Name>;
  readonly from?: From;
  readonly between?: () => Promise<unknown>;
}

const MONTH = '2026-11';
const LINE = { line: 'first-line', pool: 'phone' } as const;
const send = <Name extends CommandName>(name: Name, ask: Wish<Name>, command = freshCommand()) =>
  worker.send(name, { ...ask, command } as unknown as Content<Name>);
async function logged(amount = 30_000, change: Partial<Wish<'entry/log'>> = {}): Promise<string> {
  const command = freshCommand();
  await send('entry/log', { ...LINE, amount, day: '2026-11-20', distinct: true, ...change }, command);
  return command;
}
const gone = (entry: string) => send('entry/delete', { entry, month: MONTH });
const line = (nickname: string) => ({ id: 'first-line', nickname, limits: {}, dueDay: 25, ...LINE_DEFAULTS });
const bill = { line: 'first-line', month: '2026-10' };
const item = { ...LINE, id: 'recurring-1', merchant: '달빛서점', amount: 9_900, day: 15, since: MONTH };
const rule = { id: 'rule-0001', host: 'shop.example', path: '/order', sum: '.total', isOn: true };
const settings = async () => (await worker.send('snapshot/get', {})).settings;
const lastStep = async () => (await worker.send('snapshot/get', {})).steps?.undo?.id ?? '';
const file = async () => (await worker.send('backup/make', {})).text;
const row = {
  ...LINE,
  row: 1,
  kind: 'payment',
  status: 'confirmed',
  source: 'csv',
  amount: 10_000,
  day: '2026-11-10',
} as const;

/** A window of Danal that was looked at. */
async function shown(change: Parameters<ReturnType<typeof openPage>['see']>[0] = {}) {
  const window = openPage(browser, worker);
  await window.see();
  if (Object.keys(change).length > 0) await window.see(change);
  return window;
}
const REFUSED = { stage: 'failure', cause: 'limit', statedHeadroom: 120_000 } as const;
const limited = () => send('line/save', { line: { ...line('내 폰'), limits: { phone: 300_000 } } });
/** A payment that only a shop's page tells of. */
async function claimed(): Promise<string> {
  const shop = { url: 'https://shop.example/order', tabUrl: 'https://shop.example/order' };
  await openPage(browser, worker, shop).see({ amount: 20_000 });
  await openPage(browser, worker, shop).see({ stage: 'success', amount: 20_000 });
  return (await worker.send('snapshot/get', {})).claims?.[0]?.id ?? '';
}

const CASES: { readonly [Name in CommandName]: () => Promise<Case<Name>> } = {
  'entry/log': async () => ({ ask: { ...LINE, amount: 5_000, day: '2026-11-21' }, between: () => logged() }),
  'entry/edit': async () => {
    const entry = await logged();
    const edit = (amount: number) => ({ entry, month: MONTH, change: { amount } });
    return { ask: edit(1_000), between: () => send('entry/edit', edit(2_000)) };
  },
  'entry/settle': async () => {
    const entry = await logged();
    return { ask: { entry, month: MONTH, status: 'cancelled' }, between: () => gone(entry) };
  },
  'entry/merge': async () => {
    const [entry, into] = [await logged(), await logged()];
    return { ask: { entry, month: MONTH, into, intoMonth: MONTH }, between: () => gone(into) };
  },
  'entry/asked': async () => ({ ask: { entry: await logged(1_000, { status: 'pending' }), month: MONTH } }),
  'entry/delete': async () => {
    const entry = await logged();
    const back = () => send('trash/restore', { entry, month: MONTH });
    return { ask: { entry, month: MONTH }, between: back };
  },
  'entry/cancel-part': async () => {
    const entry = await logged();
    const part = { entry, month: MONTH, amount: 10_000, day: '2026-11-21' };
    return { ask: part, between: () => gone(entry) };
  },
  'entry/reconcile': async () => {
    await logged(30_000);
    return { ask: { ...LINE, used: 50_000 }, between: () => logged(7_000) };
  },
  'entries/import': async () => ({ ask: { rows: [row], spoken: [] }, between: () => logged() }),
  'month/match': async () => ({
    ask: { ...LINE, limit: 300_000, used: 50_000 },
    between: () => logged(7_000),
  }),
  'carrier/take': async () => {
    const entry = await logged(30_000);
    const cancelled = [{ entry, month: MONTH }];
    const figures = [{ pool: 'phone' as const, limit: 300_000, used: 50_000 }];
    const take = { line: LINE.line, rows: [row], spoken: [], cancelled, figures };
    return { ask: take, between: () => logged(7_000) };
  },
  'bill/paid': async () => ({
    ask: { ...bill, paidOn: '2026-11-20' },
    between: () => send('bill/paid', { ...bill, paidOn: null }),
  }),
  'bill/pay-part': async () => ({
    ask: { ...bill, amount: 1_000, on: '2026-11-20' },
    between: () => send('bill/paid', { ...bill, paidOn: null }),
  }),
  'bill/snooze': async () => ({
    ask: { ...bill, until: '2026-11-25' },
    between: () => send('bill/snooze', { ...bill, until: null }),
  }),
  'bill/amount': async () => ({
    ask: { ...bill, amount: 45_000 },
    between: () => send('bill/amount', { ...bill, amount: null }),
  }),
  'recurring/save': async () => ({
    ask: { item },
    between: () => send('recurring/delete', { item: item.id }),
  }),
  'recurring/delete': async () => {
    await send('recurring/save', { item });
    return { ask: { item: item.id }, between: () => send('recurring/save', { item }) };
  },
  'recurring/settle': async () => {
    await send('recurring/save', { item });
    return {
      ask: { item: item.id, month: MONTH, status: 'confirmed' },
      between: () => gone(`${item.id}-${MONTH}`),
    };
  },
  'own-rule/save': async () => ({
    ask: { rule },
    between: () => send('own-rule/delete', { rule: rule.id }),
  }),
  'own-rule/delete': async () => {
    await send('own-rule/save', { rule });
    return { ask: { rule: rule.id }, between: () => send('own-rule/save', { rule }) };
  },
  'own-rules/add': async () => ({
    ask: { rules: [rule] },
    between: () => send('own-rule/delete', { rule: rule.id }),
  }),
  'own-rule/picked': async () => {
    const url = 'https://shop.example/order';
    browser.ownRules.openTab(1, url);
    await worker.send('own-rule/pick', { tabId: 1 });
    const from: From = { sender: 'page', tabId: 1, frameId: 0, url, incognito: false };
    return {
      ask: { path: '/order', sum: '.total' },
      from,
      between: async () => {
        const [made] = (await worker.send('own-rules/get', {})).rules;
        return send('own-rule/delete', { rule: made?.id ?? '' });
      },
    };
  },
  'line/save': async () => ({
    ask: { line: line('처음') },
    between: () => send('line/save', { line: line('나중') }),
  }),
  'settings/save': async () => {
    const now = await settings();
    const badge = (shown: boolean) => ({ settings: { ...now, badge: shown } });
    return { ask: badge(false), between: () => send('settings/save', badge(true)) };
  },
  'cap/forget': async () => {
    const cap = { line: 'first-line', kind: 'gateway', name: 'danal' } as const;
    const learn = () => shown({ stage: 'failure', cause: 'merchant-cap', amount: 10_000 });
    await learn();
    return { ask: cap, between: learn };
  },
  'history/undo': async () => {
    await logged();
    const step = await lastStep();
    return { ask: { step }, between: () => send('history/redo', { step }) };
  },
  'history/redo': async () => {
    await logged();
    const step = await lastStep();
    await send('history/undo', { step });
    return { ask: { step }, between: () => send('history/undo', { step }) };
  },
  'trash/restore': async () => {
    const entry = await logged();
    await gone(entry);
    return { ask: { entry, month: MONTH }, between: () => gone(entry) };
  },
  'backup/restore': async () => {
    await logged();
    return { ask: { text: await file(), how: 'replace' }, between: () => logged(7_000) };
  },
  'snapshot/restore': async () => {
    await logged();
    await send('backup/restore', { text: await file(), how: 'replace' });
    const at = (await worker.send('safekeeping/get', {})).snapshots[0]?.at ?? '';
    browser.pass(1);
    return { ask: { at }, between: () => logged(7_000) };
  },
  'store/rebuild': async () => {
    await logged();
    return { ask: { text: await file() }, between: () => logged(7_000) };
  },
  'store/accept': async () => {
    await send('line/save', { line: line('내 폰') });
    browser.local.data.set('lines', { version: 3, lines: 'none' });
    return { ask: {}, between: () => send('line/save', { line: line('나중') }) };
  },
  'backup/saved': async () => ({ ask: {}, between: async () => browser.pass(60) }),
  'backup/remind': async () => ({ ask: { on: false }, between: () => send('backup/remind', { on: true }) }),
  'mute/begin': async () => ({ ask: { choice: 'hour' }, between: () => send('mute/end', {}) }),
  'mute/end': async () => {
    await send('mute/begin', { choice: 'hour' });
    return { ask: {}, between: () => send('mute/begin', { choice: 'hour' }) };
  },
  'sync/switch': async () => {
    await send('sync/switch', { on: true });
    await worker.app.syncing.step();
    const on = async () => {
      await send('sync/switch', { on: true });
      await worker.app.syncing.step();
    };
    return { ask: { on: false }, between: on };
  },
  'ledger/erase': async () => {
    await logged();
    return { ask: { confirm: 'erase' }, between: () => logged(7_000) };
  },
  'tab/log': async () => {
    await shown();
    return { ask: { tabId: 1 }, between: async () => gone(savedEntries(browser.local.data)[0]?.id ?? '') };
  },
  'tab/reconcile': async () => {
    await limited();
    await shown(REFUSED);
    return { ask: { tabId: 1 }, between: () => logged(7_000) };
  },
  'claim/answer': async () => {
    const claim = await claimed();
    return { ask: { claim, paid: true }, between: () => gone(claim) };
  },
  'claim/clear': async () => {
    await claimed();
    return { ask: { host: 'shop.example' }, between: claimed };
  },
  'entry/stands': async () => {
    const window = await shown();
    await window.submit();
    await window.log();
    await window.see({ stage: 'failure', amount: null });
    const entry = savedEntries(browser.local.data)[0]?.id ?? '';
    return { ask: { entry }, between: () => window.see({ stage: 'failure', amount: null, cause: 'code' }) };
  },
  'checkout/submitted': async () => {
    const { from } = await shown();
    const away = async () => gone(savedEntries(browser.local.data)[0]?.id ?? '');
    return { ask: { observation: freshCommand() }, from, between: away };
  },
  'banner/log': async () => {
    const { from } = await shown();
    return { ask: {}, from, between: async () => gone(savedEntries(browser.local.data)[0]?.id ?? '') };
  },
  'banner/account': async () => {
    await send('line/save', { line: { ...line('둘째 폰'), id: 'line-0002' } });
    const window = await shown();
    await window.submit();
    const put = (chosen: string) => ({ line: chosen });
    const back = () =>
      worker.send('banner/account', { ...put('first-line'), command: freshCommand() }, window.from);
    return { ask: put('line-0002'), from: window.from, between: back };
  },
  'banner/cancel-entry': async () => {
    await logged(30_000, { merchant: '달빛서점' });
    const { from } = await shown({ stage: 'cancelled', amount: 30_000, merchant: '달빛서점' });
    const more = () => logged(30_000, { merchant: '달빛 서점' });
    return { ask: {}, from, between: more };
  },
  'banner/recurring': async () => {
    const { from } = await shown({ recurring: true, amount: 9_900, merchant: '달빛웹툰' });
    const kept = async () => (await worker.send('snapshot/get', {})).lines[0]?.recurring[0]?.item.id ?? '';
    return { ask: {}, from, between: async () => send('recurring/delete', { item: await kept() }) };
  },
  'banner/reconcile': async () => {
    await limited();
    const { from } = await shown(REFUSED);
    return { ask: {}, from, between: () => logged(7_000) };
  },
  'banner/mute': async () => {
    const { from } = await shown();
    const end = async () => {
      const { mutes } = await worker.send('snapshot/get', {});
      return send('mute/end', { mute: mutes[0]?.id ?? '' });
    };
    return { ask: { choice: 'hour' }, from, between: end };
  },
};

const everything = () => ({ local: new Map(browser.local.data), session: new Map(browser.session.data) });

describe('a command that comes again', () => {
  test('every message that carries one is here', () => {
    const commands = Object.entries(MESSAGES).filter(
      ([, { ask }]) => 'entries' in ask && 'command' in ask.entries,
    );
    expect(commands.map(([name]) => name).sort()).toEqual(Object.keys(CASES).sort());
  });

  test.each(Object.keys(CASES) as CommandName[])('%s is acknowledged and changes nothing', async (name) => {
    const { ask, from, between } = await (CASES[name] as () => Promise<Case<CommandName>>)();
    const command = freshCommand();
    const content = { ...ask, command } as Content<CommandName>;
    const first = await worker.send(name, content, from);
    expect(first).toMatchObject({ ok: true, id: command });
    await between?.();
    const before = structuredClone(everything());
    // What knows of an erasure is gone with it: only the worker that did it can tell.
    const other = name === 'ledger/erase' ? worker : startWorker(browser);
    expect(await other.send(name, content, from)).toMatchObject({ ok: true, id: command });
    expect(everything()).toEqual(before);
  });

  test.each([
    ['entry/reconcile', { ...LINE, used: 30_000 }],
    ['month/match', { ...LINE, used: 30_000 }],
    [
      'carrier/take',
      { line: LINE.line, rows: [], spoken: [], cancelled: [], figures: [{ pool: 'phone', used: 30_000 }] },
    ],
  ] as const)('%s that found nothing to do does nothing later either', async (name, ask) => {
    await logged(30_000);
    const command = freshCommand();
    expect(await send(name, ask, command)).toMatchObject({ ok: true, id: command });
    await logged(7_000);
    const before = structuredClone(everything());
    expect(await startWorker(browser).send(name, { ...ask, command })).toMatchObject({ ok: true });
    expect(everything()).toEqual(before);
  });

  test('an answer that was there already, sent again after the entry was deleted, is acknowledged', async () => {
    const entry = await logged();
    const ask = { entry, month: MONTH, status: 'confirmed', command: freshCommand() } as const;
    expect(await worker.send('entry/settle', ask)).toMatchObject({ ok: true, entry });
    await gone(entry);
    const before = structuredClone(everything());
    expect(await startWorker(browser).send('entry/settle', ask)).toMatchObject({ ok: true, entry });
    expect(everything()).toEqual(before);
  });

  test('upkeep has no command, and is done as often as it is due', async () => {
    for (let times = 0; times < 2; times += 1) {
      await send('mute/begin', { choice: 'hour' });
      browser.pass(24 * 60);
      await worker.app.serial(() => endMutes(worker.app));
      expect(browser.local.data.get('mutes')).toMatchObject({ mutes: [] });
    }
  });
});
