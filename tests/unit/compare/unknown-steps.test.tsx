// @vitest-environment test-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { UnknownSteps } from '../../../src/compare/unknown-steps.tsx';
import { gatewayContact } from '../../../src/core/contacts.ts';
import { day } from '../../../src/core/day.ts';
import { won } from '../../../src/core/won.ts';
import type { CarrierRow } from '../../../src/exchange/compare/fold.ts';
import { TranslateContext } from '../../../src/ui/translate-context.ts';
import { KOREAN } from '../../fixtures/speech.ts';
import { sentence } from '../fakes/sentence.ts';

const page = document.createElement('div');
document.body.replaceChildren(page);
afterEach(() => act(() => render(null, page)));

const row = (at: number, gateway?: string): CarrierRow => ({
  at,
  draft: {
    day: day('2026-11-20'),
    amount: won(5_000),
    kind: 'payment',
    status: 'confirmed',
    source: 'history',
    ...(gateway !== undefined && { gateway }),
  },
});
const open = (...rows: readonly CarrierRow[]) =>
  act(() =>
    render(
      <TranslateContext.Provider value={KOREAN}>
        <UnknownSteps rows={rows} carrier="kt" />
      </TranslateContext.Provider>,
      page,
    ),
  );
const steps = () => [...page.querySelectorAll('.compare-steps > li')];
const disputed = () =>
  steps().find((step) => step.querySelector('strong')?.textContent === sentence('guideUnknownGatewayName'));

test('the steps stand in the order in which they help: block, keep, shop, gateway and carrier, agencies', async () => {
  await open(row(0));
  expect(steps().map((step) => step.querySelector('strong')?.textContent)).toEqual([
    sentence('guideUnknownBlockName'),
    sentence('guideUnknownKeepName'),
    sentence('guideUnknownShopName'),
    sentence('guideUnknownGatewayName'),
    sentence('guideUnknownAgencyName'),
  ]);
});

test('where no row names a gateway, the carrier is left to turn to, and no list is empty', async () => {
  await open(row(0));
  expect(disputed()?.querySelector('.where')?.textContent).toContain('114');
  expect(disputed()?.querySelector('ul')).toBeNull();
  expect([...page.querySelectorAll('ul')].filter(({ children }) => children.length === 0)).toEqual([]);
});

test('each gateway that the rows name is listed once, with its number, before the carrier', async () => {
  await open(row(0, 'danal'), row(1, 'danal'), row(2, 'mobilians'), row(3));
  const listed = [...(disputed()?.querySelectorAll('.compare-contacts li') ?? [])];
  expect(listed).toHaveLength(2);
  expect(listed[0]?.textContent).toContain(gatewayContact('danal')?.phone);
  const kinds = [...(disputed()?.children ?? [])].map(({ className }) => className);
  expect(kinds.indexOf('compare-contacts')).toBeLessThan(kinds.indexOf('where'));
});
