import { beforeEach, expect, test } from 'vitest';
import { remind } from '../../../../src/background/bills/remind.ts';
import { LINE_DEFAULTS } from '../../../../src/core/line.ts';
import { createBrowser, type FakeBrowser, startWorker } from '../../fakes/browser.ts';
import { freshCommand } from '../../fakes/page.ts';

let browser: FakeBrowser;
let worker: ReturnType<typeof startWorker>;

/** A bill that falls due in three days, where notices are allowed. */
beforeEach(async () => {
  browser = createBrowser();
  browser.state.mayNotify = true;
  worker = startWorker(browser);
  const line = { id: 'first-line', nickname: '내 폰', limits: {}, dueDay: 25, ...LINE_DEFAULTS };
  await worker.send('line/save', { command: freshCommand(), line });
  await worker.send('entry/log', {
    command: freshCommand(),
    line: 'first-line',
    pool: 'phone',
    amount: 45_000,
    day: '2026-10-05',
  });
});

const remindNow = () => worker.app.serial(() => remind(worker.app));

test('a bill that is due soon is reminded of once a day, and the day is kept', async () => {
  await remindNow();
  await remindNow();
  expect(browser.state.notices).toMatchObject([
    { id: 'bill/first-line/2026-10', title: expect.stringMatching(/(?<!\d)10/) },
  ]);
  expect(browser.local.data.get('bills')).toMatchObject({ bills: [{ remindedOn: '2026-11-22' }] });
});

test('a bill that is late is told of in plain words where the person wants them', async () => {
  const { settings } = await worker.send('snapshot/get', {});
  const easy = { ...settings, thresholds: [...settings.thresholds], easyWords: true };
  await worker.send('settings/save', { command: freshCommand(), settings: easy });
  browser.pass(5 * 24 * 60);
  await remindNow();
  expect(browser.state.notices).toMatchObject([
    {
      title: '10월에 휴대폰으로 결제한 돈을 아직 안 냈어요',
      text: '내 폰: 45,000원을 내는 날이 2일 지났어요. 1,350원쯤 더 낼 수 있어요(다날\u2060·\u2060KG파이낸셜(옛 KG모빌리언스) 약관 3%, 그다음부터 3.5%).',
    },
  ]);
});

test.each([
  ['a newer version wrote', () => browser.local.data.set('bills', { version: 99, bills: 'of tomorrow' })],
  ['cannot be read', () => browser.local.faults.unreadable.add('bills')],
])('over marks that %s nothing is written, and nothing is said', async (_name, happen) => {
  happen();
  const before = structuredClone(browser.local.data);
  await remindNow();
  expect(browser.local.data).toEqual(before);
  expect(browser.state.notices).toEqual([]);
});
