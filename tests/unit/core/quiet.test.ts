import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMinutes, type Instant, instant } from '../../../src/core/day.ts';
import type { Mute } from '../../../src/core/mute.ts';
import {
  endOfSpan,
  isInForce,
  mutedEverywhere,
  mutedOn,
  nextEnd,
  QUIET_SPANS,
  withMute,
} from '../../../src/core/quiet.ts';
import { isSite, siteOf } from '../../../src/core/site.ts';

const at = (iso: string): Instant => instant(iso);
const SINCE = at('2026-11-22T03:00:00.000Z');
const all = (until: Instant | null, since = SINCE, id = 'mute-0001'): Mute => ({
  id,
  scope: { kind: 'all' },
  since,
  until,
});
const site = (host: string, until: Instant | null = null, since = SINCE): Mute => ({
  id: `mute-${host}`,
  scope: { kind: 'site', host },
  since,
  until,
});

describe('how long it is quiet', () => {
  test.each([
    ['quarter', '2026-11-22T03:00:00.000Z', '2026-11-22T03:15:00.000Z'],
    ['hour', '2026-11-22T03:00:00.000Z', '2026-11-22T04:00:00.000Z'],
    // Midnight in Seoul is 15:00 in London, whatever zone the device is in.
    ['tomorrow', '2026-11-22T14:59:59.000Z', '2026-11-22T15:00:00.000Z'],
    ['tomorrow', '2026-11-22T15:00:00.000Z', '2026-11-23T15:00:00.000Z'],
  ] as const)('%s from %s ends at %s', (span, since, until) => {
    expect(endOfSpan(span, at(since))).toBe(until);
  });

  test('it holds from its beginning to its end, and the end is no part of it', () => {
    const mute = all(addMinutes(SINCE, 15));
    expect(isInForce(mute, SINCE)).toBe(true);
    expect(isInForce(mute, at('2026-11-22T03:14:59.999Z'))).toBe(true);
    expect(isInForce(mute, addMinutes(SINCE, 15))).toBe(false);
  });

  test('a clock set back ends it, and cannot make it last for ever', () => {
    const mute = all(addMinutes(SINCE, 15));
    expect(isInForce(mute, at('2026-11-22T02:59:30.000Z'))).toBe(true); // set right by half a minute
    expect(isInForce(mute, at('2026-11-22T02:00:00.000Z'))).toBe(false);
    expect(isInForce(mute, at('2020-01-01T00:00:00.000Z'))).toBe(false);
  });

  test('whatever the clock says, a span holds no longer than it is, and the slack', () => {
    const minutes = fc.integer({ min: -5_000_000, max: 5_000_000 });
    fc.assert(
      fc.property(fc.constantFrom(...QUIET_SPANS), minutes, (span, later) => {
        const until = endOfSpan(span, SINCE);
        const now = addMinutes(SINCE, later);
        expect(isInForce(all(until), now)).toBe(later >= -2 && now < until);
        expect(until > SINCE && until <= addMinutes(SINCE, 24 * 60)).toBe(true);
      }),
    );
  });

  test('a mute for good asks no clock', () => {
    expect(isInForce(site('shop.example'), at('1999-01-01T00:00:00.000Z'))).toBe(true);
  });
});

describe('what is quiet', () => {
  const now = addMinutes(SINCE, 5);

  test('everything: of several mutes the longest counts, one that is over never', () => {
    const short = all(addMinutes(SINCE, 15), SINCE, 'short');
    const long = all(addMinutes(SINCE, 60), SINCE, 'long');
    expect(mutedEverywhere([short, long], now)?.id).toBe('long');
    expect(mutedEverywhere([short], addMinutes(SINCE, 15))).toBeUndefined();
    expect(mutedEverywhere([site('shop.example')], now)).toBeUndefined();
  });

  test('a site: this very host, in its own frame or as the page around it', () => {
    const mutes = [site('shop.example')];
    expect(mutedOn(mutes, ['pay.example', 'shop.example'], now)).toBeDefined();
    expect(mutedOn(mutes, ['a.shop.example'], now)).toBeUndefined();
    expect(mutedOn([all(null)], ['shop.example'], now)).toBeUndefined();
  });

  test('the next end is the nearest of those in force', () => {
    const mutes = [all(addMinutes(SINCE, 60)), site('a.example', addMinutes(SINCE, 15)), site('b.example')];
    expect(nextEnd(mutes, now)).toBe(addMinutes(SINCE, 15));
    expect(nextEnd(mutes, addMinutes(SINCE, 15))).toBe(addMinutes(SINCE, 60));
    expect(nextEnd([site('b.example')], now)).toBeUndefined();
  });

  test('a second mute of the same scope replaces the first; what is over goes; the list is bounded', () => {
    const first = site('a.example');
    const again = { ...site('a.example'), id: 'again-0001' };
    expect(withMute([first, all(SINCE)], again, now)).toEqual([again]);
    const many = Array.from({ length: 400 }, (_, index) => site(`s${index}.example`));
    const grown = many.reduce<readonly Mute[]>((mutes, mute) => withMute(mutes, mute, now), []);
    expect(grown).toHaveLength(200);
    expect(grown.at(-1)).toEqual(many.at(-1));
  });
});

describe('sites', () => {
  test.each([
    ['https://Shop.Example./a?b#c', 'shop.example'],
    ['http://user:pass@shop.example:8080/', 'shop.example'],
    ['https://shop.example', 'shop.example'],
    ['about:blank', undefined],
    ['file:///home/x.html', undefined],
    [undefined, undefined],
  ])('%s is %s', (url, expected) => expect(siteOf(url)).toBe(expected));

  test.each(['shop.example', '127.0.0.1', 'xn--9d0bm53a3xbzui.com'])('%s is a site', (host) =>
    expect(isSite(host)).toBe(true),
  );
  test.each(['', 'Shop.example', 'shop.example/', 'https://shop.example', 'a b', 'a@b', 'a.', 'a:1'])(
    '%j is none',
    (host) => expect(isSite(host)).toBe(false),
  );
});
