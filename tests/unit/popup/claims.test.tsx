// @vitest-environment test-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test } from 'vitest';
import type { Claim } from '../../../src/core/claim.ts';
import { instant } from '../../../src/core/day.ts';
import { won } from '../../../src/core/won.ts';
import { Claims } from '../../../src/popup/claims.tsx';
import type { CommandWithFeedback } from '../../../src/ui/feedback.ts';
import { formatMoment } from '../../../src/ui/format-moment.ts';
import { TranslateContext } from '../../../src/ui/translate-context.ts';
import { KOREAN } from '../../fixtures/speech.ts';

const { t } = KOREAN;
const claim = (id: string, host: string, change: Partial<Claim> = {}): Claim => ({
  id,
  host,
  why: 'page',
  amounts: [won(12_000)],
  at: instant('2026-11-22T05:00:00.000Z'),
  ...change,
});

let page: HTMLElement;
let sent: (readonly [string, unknown])[];
beforeEach(() => {
  page = document.createElement('div');
  document.body.replaceChildren(page);
  sent = [];
});

const show = (...claims: readonly Claim[]) =>
  act(() =>
    render(
      <TranslateContext.Provider value={KOREAN}>
        <Claims
          claims={claims}
          onCommand={([order]: CommandWithFeedback) => {
            sent.push([order.name, order.content]);
          }}
        />
      </TranslateContext.Provider>,
      page,
    ),
  );
const labels = () => [...page.querySelectorAll('button')].map((each) => each.textContent ?? '');
const press = (label: string, which = 0) =>
  act(() => {
    const all = [...page.querySelectorAll('button')].filter((each) => each.textContent === label);
    if (all[which] === undefined) throw new Error(`no button ${label} in ${page.textContent}`);
    all[which].click();
  });

test('all questions of one site stand together and go with one press; those of another stay', async () => {
  await show(
    claim('claim-0001', 'ads.example'),
    claim('claim-0002', 'shop.example'),
    claim('claim-0003', 'ads.example'),
  );
  expect(
    [...page.querySelectorAll('fieldset')].map((site) => site.querySelectorAll('.slip-actions').length),
  ).toEqual([2, 1]);
  expect(labels().filter((label) => label === t('popupClaimClear'))).toHaveLength(1);
  await press(t('popupClaimClear'));
  expect(sent).toEqual([['claim/clear', { host: 'ads.example' }]]);
});

test('a site with one question has its own answers and nothing to clear', async () => {
  await show(claim('claim-0001', 'shop.example'));
  expect(labels()).toEqual([t('popupDidPay'), t('popupDidNotPay')]);
  await press(t('popupDidPay'));
  await press(t('popupDidNotPay'));
  expect(sent).toEqual([
    ['claim/answer', { claim: 'claim-0001', paid: true, amount: 12_000 }],
    ['claim/answer', { claim: 'claim-0001', paid: false }],
  ]);
});

test('what may be the payment that was noted before: the same, another, or none', async () => {
  const alike = { why: 'alike', like: 'entry-0001', merchant: '달토끼 상점' } as const;
  await show(claim('claim-0001', 'ui.teledit.com', alike));
  expect(page.textContent).toContain(
    t(
      'popupClaim_alike',
      '달토끼 상점 (ui.teledit.com)',
      formatMoment(claim('x', 'x').at, KOREAN.locale),
      '12,000원',
    ),
  );
  expect(labels()).toEqual([t('appSamePayment'), t('appOtherPayment'), t('popupDidNotPay')]);
  for (const label of labels()) await press(label);
  const paid = { claim: 'claim-0001', paid: true, amount: 12_000 };
  expect(sent).toEqual([
    ['claim/answer', { ...paid, same: 'entry-0001' }],
    ['claim/answer', { ...paid, distinct: true }],
    ['claim/answer', { claim: 'claim-0001', paid: false }],
  ]);
});

test('where pages name two sums the person says which; where none was read, the person types it', async () => {
  await show(
    claim('claim-0001', 'a.example', { why: 'sums', amounts: [won(12_000), won(9_000)] }),
    claim('claim-0002', 'b.example', { why: 'unread', amounts: [] }),
  );
  await press(t('popupClaimPaidSum', '9,000원'));
  expect(sent).toEqual([['claim/answer', { claim: 'claim-0001', paid: true, amount: 9_000 }]]);
  await press(t('popupDidPay'));
  expect(sent).toHaveLength(1);
  expect(page.querySelector('input')).not.toBeNull();
});

test('each question is one sentence with the site and the time', async () => {
  await show(claim('claim-0001', 'shop.example'));
  expect(page.querySelector('p')?.textContent).toContain('shop.example');
  expect(page.querySelector('p')?.textContent).toMatch(/14:00|2:00/);
});
