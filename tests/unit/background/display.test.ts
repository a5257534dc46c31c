import { describe, expect, test } from 'vitest';
import manifest from '../../../manifest.json' with { type: 'json' };
import { onKey } from '../../../src/background/shortcuts.ts';
import { SHORTCUTS } from '../../../src/contract/shortcuts.ts';
import type { Settings } from '../../../src/core/settings.ts';
import { createBrowser, startWorker } from '../fakes/browser.ts';
import { freshCommand, openPage } from '../fakes/page.ts';

async function start() {
  const browser = createBrowser();
  const worker = startWorker(browser);
  const snapshot = () => worker.send('snapshot/get', {});
  const choose = async (change: Partial<Settings>) => {
    const { settings } = await snapshot();
    const next = { ...settings, thresholds: [...settings.thresholds], ...change };
    await worker.send('settings/save', { command: freshCommand(), settings: next });
  };
  return { browser, worker, snapshot, choose };
}

describe('how it is shown, as a page is told', () => {
  test('nothing while all is as usual, and all of it once something was chosen', async () => {
    const { browser, worker, choose } = await start();
    const page = openPage(browser, worker, { tab: 1 });
    expect(await page.see()).not.toHaveProperty('display');
    await choose({ language: 'en', masked: true });
    expect(await page.see()).toHaveProperty('display', {
      language: 'en',
      look: 'system',
      largeText: false,
      masked: true,
      easyWords: false,
    });
  });

  test('no choice of looks changes what is said of a payment', async () => {
    const { browser, worker, choose } = await start();
    const page = openPage(browser, worker, { tab: 1 });
    const { display: _before, ...usual } = { display: undefined, ...(await page.see()) };
    await choose({ language: 'en', look: 'dark', largeText: true, masked: true, easyWords: true });
    const { display: _after, ...chosen } = { display: undefined, ...(await page.see()) };
    expect(chosen).toEqual(usual);
  });
});

describe('keys', () => {
  test('hidden amounts are turned, and are no step to be taken back', async () => {
    const { worker, snapshot } = await start();
    await onKey(worker.app, 'mask');
    expect(await snapshot()).toMatchObject({ settings: { masked: true }, steps: {} });
    await onKey(worker.app, 'mask');
    expect((await snapshot()).settings.masked).toBe(false);
  });

  test('a pause is short, is seen in the popup that opens, and ends by the same key', async () => {
    const { browser, worker, snapshot } = await start();
    await onKey(worker.app, 'pause');
    const { quiet } = await snapshot();
    expect(Date.parse(String(quiet?.until)) - Date.parse(browser.state.now)).toBe(15 * 60_000);
    expect(browser.state.popups).toHaveLength(1);
    await onKey(worker.app, 'pause');
    expect((await snapshot()).quiet).toBeUndefined();
    expect(browser.state.popups).toHaveLength(2);
  });

  test('a payment is logged in the popup, which opens at its form', async () => {
    const { browser, worker } = await start();
    await onKey(worker.app, 'log');
    expect(browser.state.popupPlaces).toEqual(['log']);
  });

  test("every key of the manifest is one that is known here or the browser's own", async () => {
    const { browser, worker } = await start();
    const keys = Object.keys(manifest.commands).filter((name) => !name.startsWith('_'));
    for (const name of keys) await onKey(worker.app, name);
    expect([...keys, 'popup'].sort()).toEqual([...SHORTCUTS].sort());
    expect(browser.state.popups).toHaveLength(2);
    expect(browser.local.data.get('settings')).toMatchObject({ settings: { masked: true } });
  });

  test('a key that nobody knows does nothing', async () => {
    const { worker, snapshot } = await start();
    const before = await snapshot();
    await onKey(worker.app, 'erase');
    expect(await snapshot()).toEqual(before);
  });
});

describe('what was recognised', () => {
  test('is known by host and rule alone, and not of a private window', async () => {
    const { browser, worker } = await start();
    await openPage(browser, worker, { tab: 1 }).see({ merchant: '문화상점', item: '문화 캐시' });
    const told = await worker.send('diagnostics/get', {});
    expect(told.noticed).toHaveLength(1);
    expect(Object.keys(told.noticed[0] ?? {}).sort()).toEqual(['host', 'rule']);
    expect(told.noticed[0]?.host).toMatch(/^[a-z0-9.-]+$/);
    expect(JSON.stringify(browser.session.data.get('noticed'))).not.toMatch(/문화|https|\//);
  });
});
