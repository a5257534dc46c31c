import { expect, test } from 'vitest';
import { type Claim, withClaim } from '../../../src/core/claim.ts';
import { instant } from '../../../src/core/day.ts';
import { won } from '../../../src/core/won.ts';

const claim = (id: string, host: string, known = false): Claim => ({
  id,
  host,
  why: 'page',
  amounts: [won(12_000)],
  at: instant('2026-11-22T05:00:00.000Z'),
  ...(known && { known: true }),
});
const all = (claims: readonly Claim[]) => claims.reduce<readonly Claim[]>(withClaim, []);
const ids = (claims: readonly Claim[]) => claims.map(({ id }) => id);
const many = (count: number, hostOf: (at: number) => string, known = false) =>
  Array.from({ length: count }, (_, at) => claim(`${known ? 'known' : 'claim'}-${at}`, hostOf(at), known));

test('a site gets its share and no more', () => {
  expect(ids(all(many(9, () => 'ads.example')))).toEqual(['claim-0', 'claim-1', 'claim-2']);
});

test('however many ordinary sites ask, a question of a gateway’s window is raised and stays', () => {
  const crowd = many(200, (at) => `${at}.ads.example`);
  const own = claim('own', 'ui.teledit.com', true);
  expect(ids(all([own, ...crowd]))).toContain('own');
  expect(ids(all([...crowd, own]))).toContain('own');
  expect(all(crowd).length).toBeLessThanOrEqual(30);
});

test('several shops behind one gateway are asked about, more than anybody leaves unanswered are not', () => {
  const asked = all(many(100, () => 'ui.teledit.com', true));
  expect(asked.length).toBeGreaterThanOrEqual(10);
  expect(asked.length).toBeLessThanOrEqual(30);
});

test('the same question again is its newer wording, with the time of the first', () => {
  const first = claim('claim-0', 'shop.example');
  const later = { ...first, amounts: [won(9_000)], at: instant('2026-11-22T06:00:00.000Z') };
  expect(withClaim([first], later)).toEqual([{ ...later, at: first.at }]);
});
