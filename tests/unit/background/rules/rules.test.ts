import { beforeEach, describe, expect, test } from 'vitest';
import { broadcastChange, wake } from '../../../../src/background/on-wake.ts';
import type { From } from '../../../../src/contract/messages.ts';
import { MOST_RULES, type OwnRule } from '../../../../src/core/own-rule.ts';
import { rulesFile } from '../../../../src/exchange/own-rules.ts';
import { createBrowser, type FakeBrowser, startWorker } from '../../fakes/browser.ts';
import { freshCommand, openPage } from '../../fakes/page.ts';

let browser: FakeBrowser;
let worker: ReturnType<typeof startWorker>;
beforeEach(() => {
  browser = createBrowser();
  worker = startWorker(browser);
});

const SHOP = 'https://shop.example/order/2';
const rule = (change: Partial<OwnRule> = {}): OwnRule => ({
  id: 'rule-0001',
  host: 'shop.example',
  path: '/order',
  sum: '.total',
  isOn: true,
  ...change,
});
const save = (change: Partial<OwnRule> = {}) =>
  worker.send('own-rule/save', { command: freshCommand(), rule: rule(change) });
const remove = (id = 'rule-0001') => worker.send('own-rule/delete', { command: freshCommand(), rule: id });
const kept = async () => (await worker.send('own-rules/get', {})).rules;
interface Told {
  readonly hosts: readonly string[];
  readonly digest: string;
}
const handed = () => browser.ownRules.state.handed.map(({ frame, rules }) => [frame.tabId, rules.length]);

describe('rules are kept', () => {
  test('changed, switched off, deleted, and brought back by undo', async () => {
    await save();
    await save({ isOn: false });
    expect(await kept()).toEqual([rule({ isOn: false })]);
    await remove();
    expect(await kept()).toEqual([]);
    expect(await remove()).toEqual({ ok: false, reason: 'not-found' });
    const { steps } = await worker.send('snapshot/get', {});
    expect(steps?.undo).toMatchObject({ topic: 'rule', name: 'shop.example' });
    await worker.send('history/undo', { command: freshCommand(), step: steps?.undo?.id ?? '' });
    expect(await kept()).toEqual([rule({ isOn: false })]);
  });

  test('none for a host of payment windows, by hand or by file', async () => {
    expect(await save({ host: 'ui.teledit.com' })).toEqual({ ok: false, reason: 'payment-host' });
    const rules = [rule(), rule({ id: 'rule-0002', host: 'pay.danalpay.com' })];
    expect(await worker.send('own-rules/add', { command: freshCommand(), rules })).toEqual({
      ok: false,
      reason: 'payment-host',
    });
    expect(await kept()).toEqual([]);
  });

  test('no more than a hundred', async () => {
    const many = Array.from({ length: MOST_RULES }, (_, at) =>
      rule({ id: `rule-${at + 1_000}`, path: `/${at}` }),
    );
    await worker.send('own-rules/add', { command: freshCommand(), rules: many });
    expect(await save({ id: 'rule-too-many' })).toEqual({ ok: false, reason: 'too-many' });
    expect(await kept()).toHaveLength(MOST_RULES);
  });

  test('a file is looked into without being written, and what is here already is not added twice', async () => {
    await save();
    const text = rulesFile([
      rule(),
      rule({ sum: '.other' }),
      rule({ sum: '.other' }),
      rule({ host: 'ui.teledit.com' }),
      rule({ sum: 'a:has(b)' }),
    ]);
    const check = await worker.send('own-rules/check', { text });
    expect(check).toMatchObject({
      ok: true,
      rules: [{ sum: '.other' }],
      windows: ['ui.teledit.com'],
      refused: [{ at: 5, host: 'shop.example', fault: 'sum' }],
    });
    expect(await kept()).toHaveLength(1);
    const rules = [rule({ id: 'rule-new1' }), rule({ id: 'rule-new2', sum: '.other' })];
    expect(await worker.send('own-rules/add', { command: freshCommand(), rules })).toMatchObject({
      added: 1,
    });
    expect((await kept()).map(({ sum }) => sum)).toEqual(['.total', '.other']);
  });

  test('a backup holds them, and brings none that could not be tried', async () => {
    await save();
    const { text } = await worker.send('backup/make', {});
    const hostile = text.replaceAll('.total', 'input[value]');
    expect(text).not.toBe(hostile);
    await remove();
    await worker.send('backup/restore', { command: freshCommand(), text: hostile, how: 'replace' });
    expect(await kept()).toEqual([]);
    await worker.send('backup/restore', { command: freshCommand(), text, how: 'replace' });
    expect(await kept()).toEqual([rule()]);
  });
});

describe('rules reach the pages of their host and no others', () => {
  beforeEach(() => save());

  test('before such a page is read', async () => {
    await openPage(browser, worker, { url: SHOP }).suspect();
    await openPage(browser, worker, { url: 'https://other.example/order' }).suspect();
    await openPage(browser, worker, { url: 'https://ui.teledit.com/Danal/pay' }).suspect();
    expect(browser.ownRules.state.handed).toMatchObject([{ frame: { tabId: 1 }, rules: [rule()] }]);
    expect(browser.state.injected).toHaveLength(3);
  });

  test('with a look that was asked for, frame by frame', async () => {
    browser.ownRules.openTab(7, 'https://other.example/', SHOP, 'https://ui.teledit.com/pay');
    await worker.send('page/check', { tabId: 7 });
    expect(browser.ownRules.state.handed.map(({ frame }) => frame.frameId)).toEqual([1]);
  });

  test('not where they are off, nor while we are', async () => {
    await save({ isOn: false });
    await openPage(browser, worker, { url: SHOP }).suspect();
    await save();
    await worker.send('mute/begin', { command: freshCommand(), choice: 'hour' });
    await openPage(browser, worker, { url: SHOP }).suspect();
    expect(handed()).toEqual([]);
  });
});

describe('pages follow the rules', () => {
  test('open ones are told what changed, by whatever way, and those to come ask to be looked at', async () => {
    const { state, openTab } = browser.ownRules;
    openTab(1, SHOP, 'https://ui.teledit.com/pay');
    openTab(2, 'https://other.example/');
    await save();
    await broadcastChange(worker.app);
    expect(state.watched).toEqual([['shop.example']]);
    expect(handed()).toEqual([[1, 1]]);
    expect(browser.state.injected).toHaveLength(1);

    await broadcastChange(worker.app);
    expect(handed()).toEqual([[1, 1]]);

    state.running.add(1);
    await remove();
    // By another life of the worker, which knows what the one before told.
    await broadcastChange(startWorker(browser).app);
    expect(state.watched).toEqual([['shop.example'], []]);
    expect(handed()).toEqual([
      [1, 1],
      [1, 0],
    ]);
    expect(browser.state.injected).toHaveLength(1);
  });

  test.each([
    ['no hosts', ({ digest }: Told) => ({ digest })],
    ['no list of hosts', ({ digest }: Told) => ({ digest, hosts: 1 })],
    ['no digest', ({ hosts }: Told) => ({ hosts })],
  ])('a note of what they were told that holds %s is none: they are told anew', async (_, damaged) => {
    browser.ownRules.openTab(1, SHOP);
    await save();
    await broadcastChange(worker.app);
    const told = browser.session.data.get('rules-told') as Told;
    browser.session.data.set('rules-told', damaged(told));
    await broadcastChange(startWorker(browser).app);
    expect(handed()).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(browser.session.data.get('rules-told')).toEqual(told);
  });

  test('after a restart of the browser they are asked for anew', async () => {
    await save();
    browser.session.data.clear();
    await wake(startWorker(browser).app);
    expect(browser.ownRules.state.watched.at(-1)).toEqual(['shop.example']);
  });
});

describe('pointing at a sum', () => {
  const from: From = { sender: 'page', tabId: 1, frameId: 0, url: SHOP, incognito: false };
  const picked = (by: From = from, change: object = {}) =>
    worker.send('own-rule/picked', { command: freshCommand(), path: '/order', sum: '.total', ...change }, by);
  const pick = (tabId = 1) => worker.send('own-rule/pick', { tabId });
  beforeEach(() => browser.ownRules.openTab(1, SHOP));

  test('makes one rule, for the page’s own host as the browser names it', async () => {
    expect(await pick()).toEqual({ start: 'begun' });
    expect(browser.ownRules.state.picking).toMatchObject([{ tabId: 1, how: { isLasting: false } }]);
    expect(await picked(from, { name: '.item' })).toMatchObject({ ok: true });
    expect(await kept()).toMatchObject([{ host: 'shop.example', sum: '.total', name: '.item', isOn: true }]);
    expect(await picked()).toEqual({ ok: false, reason: 'not-allowed' });
  });

  test('many that a page sends at once are one rule all the same', async () => {
    await pick();
    const sums = ['.a', '.b', '.c', '.d', '.e'];
    const acks = await Promise.all(sums.map((sum) => picked(from, { sum })));
    expect(acks.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await kept()).toHaveLength(1);
  });

  test('no page writes a rule that nobody asked for', async () => {
    expect(await picked()).toEqual({ ok: false, reason: 'not-allowed' });
    await pick();
    for (const by of [
      { ...from, tabId: 2 },
      { ...from, frameId: 3 },
      { ...from, url: 'https://other.example/order' },
    ])
      expect(await picked(by)).toEqual({ ok: false, reason: 'not-allowed' });
    expect(await picked({ ...from, incognito: true })).toEqual({ ok: false, reason: 'private-window' });
    expect(await picked(from, { sum: 'input[value]' })).toEqual({ ok: false, reason: 'invalid' });
    expect(await kept()).toEqual([]);
  });

  test('begins only where a page may be seen, is no window, and we are on', async () => {
    expect(await pick(9)).toEqual({ start: 'blocked' });
    browser.ownRules.openTab(2, 'https://ui.teledit.com/Danal/pay');
    expect(await pick(2)).toEqual({ start: 'payment-host' });
    await worker.send('mute/begin', { command: freshCommand(), choice: 'hour' });
    expect(await pick()).toEqual({ start: 'off' });
    expect(browser.ownRules.state.picking).toEqual([]);
  });

  test('tells whether the page is seen again by itself', async () => {
    browser.state.granted.push('*://*.example/*');
    await pick();
    expect(browser.ownRules.state.picking[0]?.how.isLasting).toBe(true);
  });
});

describe('a rule is tried', () => {
  const attempt = (change: Partial<OwnRule> = {}) => worker.send('own-rule/try', { rule: rule(change) });

  test('on the open pages of its host, and believes nothing of what comes out of them', async () => {
    const { state, openTab } = browser.ownRules;
    openTab(1, SHOP, 'https://ads.example/');
    openTab(2, 'https://other.example/');
    state.reads = { amount: 14_300, doubt: null, item: 'a'.repeat(500), isThere: true };
    expect(await attempt()).toEqual({
      open: 1,
      read: [{ amount: 14_300, item: 'a'.repeat(120), isThere: true }],
    });
    for (const amount of [-1, 1.5, 2_000_000, '14300', Number.NaN]) {
      state.reads = { amount, item: 3, isThere: 'yes' };
      expect(await attempt()).toEqual({ open: 1, read: [{ amount: null, item: null, isThere: false }] });
    }
    state.reads = null;
    expect(await attempt()).toEqual({ open: 1, read: [] });
    expect(await attempt({ host: 'closed.example' })).toEqual({ open: 0, read: [] });
    expect(await attempt({ host: 'ui.teledit.com' })).toEqual({ open: 0, read: [] });
    expect(await kept()).toEqual([]);
  });
});
