import { beforeEach, describe, expect, test } from 'vitest';
import type { Content, From } from '../../../../src/contract/messages.ts';
import { observe } from '../../../../src/detection/observe.ts';
import { factsOf } from '../../detection/page-facts-of.ts';
import { createBrowser, type FakeBrowser, startWorker } from '../../fakes/browser.ts';
import { freshCommand, openPage } from '../../fakes/page.ts';
import { savedEntries } from '../../fakes/saved.ts';

const DANAL = 'https://ui.teledit.com/Danal/Teledit/Web/Result.php';

let browser: FakeBrowser;
let worker: ReturnType<typeof startWorker>;
beforeEach(() => {
  browser = createBrowser();
  worker = startWorker(browser);
});

const stated = (text: string, title = '휴대폰 결제') => observe(factsOf({ url: DANAL, title, text })) ?? {};
const tell = (
  from: From,
  text: string,
  observation = freshCommand(),
  more: Partial<Content<'checkout/seen'>> = {},
) => worker.send('checkout/seen', { observation, arrival: 'navigate', ...stated(text), ...more }, from);
const states = () => savedEntries(browser.local.data).map(({ amount, status }) => `${amount} ${status}`);
const isShown = () => [...browser.session.data.keys()].some((key) => key.startsWith('checkout:'));
const evidence = () =>
  [...browser.session.data]
    .filter(([key]) => key.startsWith('attempt:'))
    .flatMap(
      ([, attempt]) => (attempt as { evidence: { says: string; id: string; latest?: string }[] }).evidence,
    );

const REFUSED = '결제에 실패하였습니다.\n이용 한도를 초과하였습니다.\n문의는 달빛고객센터로 주세요.';

/** A payment whose last button was pressed, and the page after it in its window. */
async function pressed(): Promise<From> {
  const window = openPage(browser, worker, {});
  await window.see({ codeStep: true });
  await window.submit();
  return openPage(browser, worker, { url: DANAL }).from;
}

describe('what a page states of an outcome', () => {
  test('is judged on arrival: the payment is settled, and the page told what its statement came to', async () => {
    const from = await pressed();
    expect(states()).toEqual(['10000 pending']);
    expect(await tell(from, REFUSED)).toMatchObject({ judged: { stage: 'failure', cause: 'limit' } });
    expect(states()).toEqual(['10000 failed']);
  });

  test('a window that closes as it says so has said it', async () => {
    const from = await pressed();
    const answer = tell(from, REFUSED);
    await worker.send('checkout/left', {}, from);
    await answer;
    expect(states()).toEqual(['10000 failed']);
  });

  test('its words are kept nowhere, in a private window neither', async () => {
    for (const incognito of [false, true]) {
      const { from } = openPage(browser, worker, { url: DANAL, incognito });
      expect(await tell(from, REFUSED)).toMatchObject({ judged: { cause: 'limit' } });
    }
    const kept = JSON.stringify([...browser.session.data, ...browser.local.data]);
    expect(kept).toContain('"cause":"limit"');
    expect(kept).not.toContain('달빛고객센터');
  });

  test('says nothing again in other words, but something else with another cause', async () => {
    const from = await pressed();
    const observation = freshCommand();
    await tell(from, REFUSED, observation);
    const [first] = evidence().slice(-1);
    const before = JSON.stringify(evidence());
    await tell(from, `${REFUSED}\n잠시만 기다려 주세요`, observation);
    expect(JSON.stringify(evidence())).toBe(before);
    await tell(from, '결제에 실패하였습니다.\n휴대폰 요금이 미납되었습니다.', observation);
    const [now] = evidence().slice(-1);
    expect(now?.id).toBe(first?.id);
    expect(now?.latest).not.toBe(first?.id);
  });

  test('an id as long as may be sent stays one that may be kept', async () => {
    const from = await pressed();
    await tell(from, '결제에 실패하였습니다.\n존재하지 않는 전월 자동결제 정보입니다.', 'x'.repeat(64));
    expect(states()).toEqual(['10000 failed']);
    expect(evidence().every(({ id, latest = '' }) => id.length <= 64 && latest.length <= 64)).toBe(true);
  });
});

describe('a statement that comes to nothing', () => {
  const LIST =
    '결제가 거절되었습니다.\n휴대폰 요금이 미납되었습니다. 한도를 초과하였습니다. 이용차단 상태입니다. 분실 신고된 휴대폰입니다.';

  test('shows no payment: what the frame showed before is forgotten, and the page told', async () => {
    const page = openPage(browser, worker, { url: DANAL });
    await page.see();
    expect(isShown()).toBe(true);
    expect(await tell(page.from, LIST)).toEqual({ silent: true, judged: null });
    expect(isShown()).toBe(false);
  });

  test('leaves the page the step it is', async () => {
    const { from } = openPage(browser, worker, { url: DANAL });
    const { statement } = stated(LIST);
    const { detection } =
      observe(
        factsOf({
          url: DANAL,
          title: '휴대폰 결제',
          text: '결제금액\t12,300원',
          fields: [{ type: 'tel', hint: '휴대폰번호' }],
        }),
      ) ?? {};
    const answer = await worker.send(
      'checkout/seen',
      { observation: freshCommand(), arrival: 'navigate', statement, detection },
      from,
    );
    expect(answer).toMatchObject({ judged: { stage: 'pay', amount: 12_300 }, verdict: { amount: 12_300 } });
  });
});
