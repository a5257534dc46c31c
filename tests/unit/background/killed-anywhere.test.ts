import { expect, test, vi } from 'vitest';
import type { Content, MessageName } from '../../../src/contract/messages.ts';
import { createBrowser, type FakeBrowser, startWorker } from '../fakes/browser.ts';
import { detection } from '../fakes/page.ts';
import { savedEntries } from '../fakes/saved.ts';

type Worker = ReturnType<typeof startWorker>;
type Step = (worker: Worker) => Promise<unknown>;

const WINDOW = {
  sender: 'page',
  tabId: 1,
  frameId: 0,
  documentId: 'document-000001',
  url: 'https://ui.teledit.com/Danal/pay',
  incognito: false,
} as const;
const RESULT = { ...WINDOW, documentId: 'document-000002' } as const;

const say =
  <Name extends MessageName>(name: Name, content: Content<Name>): Step =>
  (worker) =>
    worker.send(name as never, content as never);
const show =
  (from: typeof WINDOW | typeof RESULT, observation: string, change: Parameters<typeof detection>[0]): Step =>
  (worker) =>
    worker.send('checkout/seen', { observation, arrival: 'navigate', detection: detection(change) }, from);
const log = (command: string, amount: number, day = '2026-11-22'): Step =>
  say('entry/log', { command, line: 'first-line', pool: 'phone', amount, day });
const LINE = {
  id: 'first-line',
  nickname: '내 번호',
  carrier: 'kt',
  limits: { phone: 300_000 },
  dueDay: 21,
  prepaymentRestores: true,
  blocked: false,
} as never;

/** Every way in which something comes to be written, as pages and people send it. */
const STORY: readonly Step[] = [
  say('line/save', { command: 'line-command-1', line: LINE }),
  show(WINDOW, 'seen-000001', { codeStep: true }),
  (worker) =>
    worker.send('checkout/submitted', { command: 'submit-000001', observation: 'seen-000001' }, WINDOW),
  show(RESULT, 'seen-000002', { stage: 'success' }),
  log('log-command-1', 20_000),
  say('entry/edit', {
    command: 'edit-command-1',
    entry: 'log-command-1',
    month: '2026-11',
    change: { day: '2026-10-31', amount: 21_000 },
  }),
  log('log-command-2', 30_000),
  say('entry/log', {
    command: 'log-command-3',
    line: 'first-line',
    pool: 'phone',
    amount: 30_000,
    day: '2026-11-22',
    same: 'log-command-2',
  }),
  log('log-command-4', 40_000),
  log('log-command-5', 50_000),
  say('entry/merge', {
    command: 'merge-command-1',
    entry: 'log-command-5',
    month: '2026-11',
    into: 'log-command-4',
    intoMonth: '2026-11',
  }),
  say('entry/settle', {
    command: 'settle-command-1',
    entry: 'log-command-4',
    month: '2026-11',
    status: 'cancelled',
  }),
  say('entry/delete', { command: 'delete-command-1', entry: 'log-command-2', month: '2026-11' }),
  say('bill/paid', { command: 'bill-command-1', line: 'first-line', month: '2026-10', paidOn: '2026-11-20' }),
];

const isDone = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && (answer as { ok?: boolean }).ok !== false;

/** Plays the story; the `dies`-th call to either storage takes the worker with it, before or after it took effect. */
async function play(
  dies: number,
  phase: 'before' | 'after',
): Promise<{ browser: FakeBrowser; calls: number }> {
  const browser = createBrowser();
  let calls = 0;
  let die = () => {};
  const death = new Promise<undefined>((resolve) => {
    die = () => resolve(undefined);
  });
  const onCall = (_call: string, when: 'before' | 'after') => {
    if (when !== phase) return undefined;
    calls += 1;
    if (calls !== dies) return undefined;
    die();
    return new Promise<void>(() => {}); // the rest of that life never runs
  };
  browser.local.faults.onCall = onCall;
  browser.session.faults.onCall = onCall;
  let worker = startWorker(browser);
  for (const [index, step] of STORY.entries()) {
    const isDying = calls < dies;
    let answer = await Promise.race([step(worker).catch(() => undefined), ...(isDying ? [death] : [])]);
    if (isDying && calls >= dies) worker = startWorker(browser);
    if (!isDone(answer)) answer = await step(worker).catch(() => undefined);
    expect(isDone(answer), `step ${index} of a run stopped at call ${dies}`).toBe(true);
  }
  return { browser, calls };
}

/** What a person would see: attempts get other ids in another life. */
const seen = ({ local }: FakeBrowser) => ({
  entries: savedEntries(local.data)
    .map(({ month, amount, status, source }) => `${month} ${amount} ${status} ${source}`)
    .sort(),
  bills: (local.data.get('bills') as { bills: unknown } | undefined)?.bills,
  limits: JSON.stringify(local.data.get('lines')).includes('300000'),
});

test.each(['before', 'after'] as const)(
  'stopped %s any call to storage, every way of writing ends where the uninterrupted run ends',
  { tags: ['long'], timeout: 180_000 },
  async (phase) => {
    vi.spyOn(console, 'error').mockReturnValue(undefined); // a worker that dies is what this is about
    const whole = await play(0, phase);
    const expected = seen(whole.browser);
    expect(expected.entries).toEqual([
      '2026-10 21000 confirmed hand',
      '2026-11 10000 confirmed page',
      '2026-11 40000 cancelled hand',
    ]);
    for (let dies = 1; dies <= whole.calls; dies += 1) {
      const cut = await play(dies, phase);
      expect(seen(cut.browser), `stopped at call ${dies} of ${whole.calls}`).toEqual(expected);
    }
    vi.restoreAllMocks();
  },
);
