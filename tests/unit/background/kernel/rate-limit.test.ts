import { describe, expect, test } from 'vitest';
import { rateLimited } from '../../../../src/background/kernel/rate-limit.ts';
import { answers } from '../../../../src/background/routes.ts';
import { createBrowser, startWorker } from '../../fakes/browser.ts';
import { checkedDetection, freshCommand } from '../../fakes/page.ts';

const from = (tabId: number, url = 'https://ui.teledit.com/pay') =>
  ({ sender: 'page', tabId, frameId: 0, url, incognito: false, documentId: `document-${tabId}` }) as const;
const seen = (amount: number) => ({
  observation: freshCommand(),
  arrival: 'navigate' as const,
  detection: checkedDetection({ amount }),
});

function start() {
  const browser = createBrowser();
  const { app } = startWorker(browser);
  return {
    browser,
    gate: rateLimited(
      answers(app, () => undefined),
      browser.ports.clock.now,
    ),
  };
}

async function outcomes(
  tries: number,
  ask: (at: number) => unknown,
): Promise<{ passed: number; refused: number }> {
  let passed = 0;
  for (let at = 0; at < tries; at += 1)
    await Promise.resolve()
      .then(() => ask(at))
      .then(
        () => {
          passed += 1;
        },
        () => undefined,
      );
  return { passed, refused: tries - passed };
}

describe('a page that sends without end', () => {
  test('is heard a bounded number of times a minute', async () => {
    const { browser } = start();
    const gate = rateLimited(
      { 'checkout/seen': async () => ({ silent: true }) as const },
      browser.ports.clock.now,
    );
    const flood = (at: number) => gate['checkout/seen'](seen(1_000 + at), from(1));
    expect(await outcomes(1_000, flood)).toEqual({ passed: 300, refused: 700 });
    for (const _minute of ['the second', 'the third']) {
      browser.pass(1);
      expect(await outcomes(400, flood)).toEqual({ passed: 300, refused: 100 });
    }
  });

  test("gateways' pages in adverts' frames take nothing from the window that is a page of its own", async () => {
    const { browser } = start();
    const gate = rateLimited(
      { 'checkout/seen': async () => ({ silent: true }) as const },
      browser.ports.clock.now,
      () => true,
    );
    const framed = (at: number) =>
      gate['checkout/seen'](seen(1_000), { ...from(1 + (at % 5)), frameId: 1 + at });
    expect((await outcomes(2_000, framed)).passed).toBe(900);
    expect(await outcomes(100, () => gate['checkout/seen'](seen(1_000), from(1)))).toMatchObject({
      passed: 100,
    });
  });

  test('takes nothing away from other tabs, until its host has opened too many', async () => {
    const { gate } = start();
    const open = (tab: number, url?: string) => () => gate['banner/open-popup']({}, from(tab, url));
    expect((await outcomes(20, open(1))).passed).toBe(10);
    expect((await outcomes(20, open(2, 'https://other.example/'))).passed).toBe(10);
    expect((await outcomes(5, open(3))).passed).toBe(5);
    const many = await outcomes(60, (at) => gate['banner/open-popup']({}, from(100 + at)));
    // Thirty for the host; what the first tab was refused does not count.
    expect(many.passed).toBe(15);
  });

  test('opens no more than a person could look at, however many hosts its frames have', async () => {
    const { gate } = start();
    const many = (at: number) =>
      gate['banner/open-page']({}, from(1, `https://n${at}.example/`)) as Promise<unknown>;
    expect((await outcomes(500, many)).passed).toBe(40);
  });

  test('a clock that was set back does not close the gate for good', async () => {
    const { browser, gate } = start();
    const open = () => gate['banner/open-popup']({}, from(1));
    expect((await outcomes(11, open)).passed).toBe(10);
    browser.pass(-60);
    expect((await outcomes(1, open)).passed).toBe(1);
  });
});

test('what our own pages send is not counted', async () => {
  const { gate } = start();
  const own = { sender: 'extension', incognito: false } as const;
  expect((await outcomes(50, () => gate['snapshot/get']({}, own))).passed).toBe(50);
});
