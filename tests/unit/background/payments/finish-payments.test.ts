import { expect, test } from 'vitest';
import { wake } from '../../../../src/background/on-wake.ts';
import { createBrowser, type FakeBrowser, startWorker } from '../../fakes/browser.ts';
import { detection, openPage } from '../../fakes/page.ts';
import { savedEntries } from '../../fakes/saved.ts';

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

const shown: Step = (worker) =>
  worker.send(
    'checkout/seen',
    { observation: 'seen-000001', arrival: 'navigate', detection: detection({ codeStep: true }) },
    WINDOW,
  );
const pressed: Step = (worker) =>
  worker.send('checkout/submitted', { command: 'submit-000001', observation: 'seen-000001' }, WINDOW);
const result =
  (stage: 'success' | 'failure'): Step =>
  (worker) =>
    worker.send(
      'checkout/seen',
      { observation: 'seen-000002', arrival: 'navigate', detection: detection({ stage }) },
      RESULT,
    );

const states = ({ local }: FakeBrowser): string[] =>
  savedEntries(local.data).map(({ amount, status }) => `${amount} ${status}`);

/** Whether the session holds what the last page said: only then can anything follow from it. */
const isNoted = ({ session }: FakeBrowser, id: string): boolean =>
  JSON.stringify([...session.data.values()]).includes(`"${id}"`);

/** The worker is stopped at the `dies`-th storage call of the last step, whose page is gone for good, and wakes again. */
async function stoppedAt(
  dies: number,
  before: readonly Step[],
  last: Step,
): Promise<FakeBrowser | undefined> {
  const browser = createBrowser();
  const worker = startWorker(browser);
  for (const step of before) await step(worker);
  let calls = 0;
  let die = () => {};
  const death = new Promise<'dead'>((resolve) => {
    die = () => resolve('dead');
  });
  const onCall = (_call: string, when: 'before' | 'after') => {
    if (when !== 'after') return undefined;
    calls += 1;
    if (calls !== dies) return undefined;
    die();
    return new Promise<void>(() => {}); // the rest of that life never runs
  };
  browser.local.faults.onCall = onCall;
  browser.session.faults.onCall = onCall;
  if ((await Promise.race([last(worker), death])) !== 'dead') return undefined;
  await wake(startWorker(browser).app);
  return browser;
}

test.each([
  ['the last press', [shown], pressed, 'submit-000001', ['10000 pending'], []],
  ['a success', [shown, pressed], result('success'), 'seen-000002', ['10000 confirmed'], ['10000 pending']],
  ['a refusal', [shown, pressed], result('failure'), 'seen-000002', ['10000 failed'], ['10000 pending']],
] as const)(
  'what follows from %s is done at the next wake, though its page is gone',
  async (_what, before, last, id, done, undone) => {
    let stops = 0;
    for (let dies = 1; ; dies += 1) {
      const browser = await stoppedAt(dies, before, last);
      if (browser === undefined) break;
      stops += 1;
      expect(states(browser), `stopped at call ${dies}`).toEqual(isNoted(browser, id) ? done : undone);
    }
    expect(stops).toBeGreaterThan(2);
  },
);

test('what the person decided since is not undone by a wake', async () => {
  const browser = createBrowser();
  const worker = startWorker(browser);
  for (const step of [shown, pressed, result('success')]) await step(worker);
  const [entry] = savedEntries(browser.local.data);
  const settle = { command: 'settle-command-1', entry: entry?.id ?? '', month: '2026-11', status: 'failed' };
  await worker.send('entry/settle', settle as never);
  await wake(startWorker(browser).app);
  expect(states(browser)).toEqual(['10000 failed']);
  await worker.send('entry/delete', {
    command: 'delete-command-1',
    entry: entry?.id ?? '',
    month: '2026-11',
  });
  await wake(startWorker(browser).app);
  expect(states(browser)).toEqual([]);
});

test('a question that was answered is not raised again by a wake', async () => {
  const browser = createBrowser();
  const worker = startWorker(browser);
  const stranger = openPage(browser, worker, { url: 'https://shop.example/pay' });
  await stranger.see({ rule: 'text', gateway: null, codeStep: true });
  await stranger.submit();
  const claims = () =>
    (browser.local.data.get('claims') as { claims: { id: string }[] } | undefined)?.claims ?? [];
  expect(claims()).toHaveLength(1);
  await wake(startWorker(browser).app);
  expect(claims()).toHaveLength(1);
  await worker.send('claim/answer', {
    command: 'answer-command-1',
    claim: claims()[0]?.id ?? '',
    paid: false,
  });
  await wake(startWorker(browser).app);
  expect(claims()).toEqual([]);
});
