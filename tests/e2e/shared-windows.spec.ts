import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { until, waitForBanner } from '../../scripts/banner.mjs';
import { says } from '../../scripts/says.mjs';
import type { CheckoutSeen } from '../../src/contract/checkout-seen.ts';
import { trustOf } from '../../src/detection/korea/hosts/trust.ts';
import { FIXTURES, fixturePages } from '../unit/detection/fixture-pages.ts';
import { figure, staysQuiet } from './acts.ts';
import { freshWorld } from './fresh-world.ts';
import { KINDS, type World } from './harness.ts';

const LIMIT = 300_000;
/** Windows where every method is paid, and that the demo does not play. */
const SHARED =
  /^(?:test)?[sn]pay\.kcp|^payment-(?:gateway|widget)|pgapi\.easypay|^api(?:test)?\.kiwoom|firstpay|bluewalnut|danalpay|iamport\.co$|payapp/;

const pages = fixturePages().filter(({ url }) => URL.canParse(url) && SHARED.test(new URL(url).host));
const isPay = ({ expect: wanted }: (typeof pages)[number]) =>
  wanted?.stage === 'pay' && wanted.amount !== null;
const isTrial = ({ url }: (typeof pages)[number]) => trustOf(new URL(url).host) === 'test';
const paying = pages.filter((fixture) => isPay(fixture) && !isTrial(fixture));
const trials = pages.filter((fixture) => isPay(fixture) && isTrial(fixture));
const quiet = pages.filter(({ expect: wanted }) => wanted === null || wanted.stage === 'option');

describe.each(KINDS)('shared windows, as installed, in %s', (kind) => {
  let world: World;
  let page: Page;
  freshWorld(kind, { limit: LIMIT }, (opened) => {
    world = opened;
  });
  beforeEach(async () => {
    page = await world.newPage();
  });
  afterEach(() => page.close());

  async function open({ file, url }: (typeof pages)[number]): Promise<void> {
    const { host, pathname } = new URL(url);
    world.demo.put(host, pathname, readFileSync(join(FIXTURES, file), 'utf8'));
    await page.goto(url);
  }

  test('no host of the manifest is missing, the whole domain among them', async () => {
    expect((await world.snapshot()).access).toMatchObject({ everySite: false, missingHosts: 0 });
  });

  test.each(paying)('$file: the step that bills a phone is read, and its sum counted', async (fixture) => {
    const { amount, gateway } = fixture.expect ?? {};
    await open(fixture);
    await waitForBanner(page, new RegExp(figure(LIMIT - Number(amount))));
    const [seen] = await until('checkout:<tab>:<frame>', async () => {
      const kept = Object.entries(await world.stored('session')).filter(([key]) =>
        key.startsWith('checkout:'),
      );
      return kept.length === 1 ? kept.map(([, value]) => value as CheckoutSeen) : undefined;
    });
    expect(seen).toMatchObject({ stage: 'pay', amount, lookalike: false, ...(gateway && { gateway }) });
  });

  test.each(trials)('$file: a trial window is shown as one, and nothing is logged', async (fixture) => {
    await open(fixture);
    await waitForBanner(page, says('bannerPlain_test'));
    expect((await world.snapshot()).entries).toEqual([]);
  });

  test.each(quiet)('$file: nothing is said', async (fixture) => {
    await open(fixture);
    await staysQuiet(page);
    expect((await world.snapshot()).entries).toEqual([]);
  });
});
