import { expect, test } from 'vitest';
import type { FrameAnswer } from '../../../../src/contract/messages.ts';
import { LINE_DEFAULTS } from '../../../../src/core/line.ts';
import { createBrowser, startWorker } from '../../fakes/browser.ts';
import { freshCommand, openPage } from '../../fakes/page.ts';

/**
 * An ordinary page can time how long an answer takes: whatever the verdict, the very same is read, written and told for
 * it, in the same order.
 */
const SHOP = 'https://shop.example/order';

/** A ledger with the same entry and one line in each; what is left differs, and what is known. */
async function answerWith(limit: number | undefined, blocked = false) {
  const browser = createBrowser('2026-11-12T03:00:00.000Z');
  const worker = startWorker(browser);
  await worker.send('line/save', {
    command: freshCommand(),
    line: {
      ...LINE_DEFAULTS,
      id: 'first-line',
      nickname: '내 폰',
      carrier: 'kt',
      limits: limit === undefined ? {} : { phone: limit },
      dueDay: 25,
      blocked,
    },
  });
  await worker.send('entry/log', {
    command: freshCommand(),
    line: 'first-line',
    pool: 'phone',
    amount: 20_000,
    day: '2026-11-11',
    distinct: true,
  });
  const page = openPage(browser, worker, { url: SHOP, tabUrl: SHOP });
  const steps: string[] = [];
  const listen = (name: string) => (call: string, phase: string) =>
    void steps.push(`${name} ${call} ${phase}`);
  browser.local.faults.onCall = listen('local');
  browser.session.faults.onCall = listen('session');
  const before = { ...browser.state };
  const voice: FrameAnswer = await page.see({ gateway: null, rule: 'merchant-step', amount: 10_000 });
  await new Promise((done) => setTimeout(done, 5));
  const { refreshed, injected, changes, looks, popups, warned } = browser.state;
  const told = [
    refreshed.length,
    injected.length,
    changes - before.changes,
    looks,
    popups.length,
    warned.size,
  ];
  return { state: 'verdict' in voice ? voice.verdict.state : 'none', steps, told };
}

test('the same steps lead to every answer', async () => {
  const answers = [
    await answerWith(300_000),
    await answerWith(31_000),
    await answerWith(25_000),
    await answerWith(undefined),
    await answerWith(300_000, true),
  ];
  expect(answers.map(({ state }) => state)).toEqual(['ok', 'near', 'over', 'unknown-limit', 'ok']);
  const [first] = answers;
  expect(first?.steps.length).toBeGreaterThan(4);
  for (const { steps, told } of answers)
    expect({ steps, told }).toEqual({ steps: first?.steps, told: first?.told });
});
