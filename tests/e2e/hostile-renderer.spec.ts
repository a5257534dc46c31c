import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { until, waitForBanner } from '../../scripts/banner.mjs';
import { windowUrl } from '../../scripts/demo/drive.mjs';
import { gatewayOf } from '../../scripts/demo/gateways.mjs';
import type { Content } from '../../src/contract/messages.ts';
import { QUIET_CHOICES } from '../../src/core/quiet.ts';
import { spend, tabId } from './acts.ts';
import { freshWorld } from './fresh-world.ts';
import { KINDS, type World } from './harness.ts';
import { BLOG, SILENT } from './hostile-payment-pages.ts';
import { isSettled, ledgerNow } from './ledger-now.ts';

/**
 * A page whose process was taken over speaks with our content script's own voice. It can do no more than its frame's own
 * payment allows; and no name that it gives a message is one of ours.
 */

/** Times that a frame may move its payment to another line: a person who looks for the right one. */
const MOST_MOVES = 5;
const TRIES = 10;

const DANAL = gatewayOf('danal');
const SILENT_PATH = '/Danal/Teledit/Web/Silent.php';

type SentDetection = NonNullable<Content<'checkout/seen'>['detection']>;

const ABOUT: SentDetection = {
  rule: 'standard-window',
  gateway: null,
  stage: 'pay',
  amount: 10_000,
  amountDoubt: null,
  item: null,
  merchant: null,
  recurring: false,
  fee: null,
  cause: null,
  statedHeadroom: null,
  codeStep: false,
  lookalike: true,
  score: 90,
  reasons: [],
};

interface Answer {
  readonly res?: unknown;
  readonly err?: unknown;
}

/** In the page's content world: one message as our scripts send it; nothing where nobody answers. */
async function speakThere(type: string, json: string): Promise<unknown> {
  const message = {
    id: Math.floor(Math.random() * 1e9),
    type,
    data: JSON.parse(json),
    timestamp: Date.now(),
  };
  return chrome.runtime.sendMessage(message).catch(() => null);
}

describe.each(KINDS)('a renderer that was taken over, in %s', { retry: 0 }, (kind) => {
  let world: World;
  let page: Page;
  freshWorld(kind, { everySite: true, limit: 300_000 }, (opened) => {
    world = opened;
  });
  beforeAll(() => {
    for (const host of [BLOG, DANAL.host]) world.demo.put(host, SILENT_PATH, SILENT);
  });
  beforeEach(async () => {
    page = await world.newPage();
  });
  afterEach(() => page.close());

  const PLACES = [
    ['an ordinary host', BLOG, null],
    ['a known gateway’s host', DANAL.host, 'danal'],
  ] as const;

  /** A page in which our own script has nothing to say, and another's voice in its place. */
  async function takeOver(host: string) {
    const address = `https://${host}${SILENT_PATH}`;
    await page.goto(address);
    return voiceIn(await tabId(world, address), 0);
  }
  /** The voice of one frame, as it stands there by then. */
  function voiceIn(tab: number, frameId: number) {
    return async (type: string, data: unknown): Promise<Answer | null> => {
      const answer = (await world.extensionPage.evaluate(
        async (target, frame, work, name, json) => {
          const [done] = await chrome.scripting.executeScript({
            target: { tabId: target, frameIds: [frame] },
            func: new Function('type', 'json', `return (${work})(type, json)`) as typeof speakThere,
            args: [name, json],
          });
          return done?.result ?? null;
        },
        tab,
        frameId,
        String(speakThere),
        type,
        JSON.stringify(data ?? null),
      )) as Answer | null;
      // A body that is no longer what our scripts send would make every test here pass.
      if (type === 'checkout/seen' && /carries what it may not/.test(JSON.stringify(answer?.err ?? '')))
        throw new Error(`${type} is malformed`);
      return answer;
    };
  }
  async function inFrames(count: number) {
    const frame = `<iframe src="https://${DANAL.host}${SILENT_PATH}"></iframe>`;
    const path = '/framing-itself';
    world.demo.put(BLOG, path, `<!doctype html><title>-</title>${frame.repeat(count)}`);
    await page.goto(`https://${BLOG}${path}`);
    const tab = await tabId(world, `https://${BLOG}${path}`);
    const frames = await world.extensionPage.evaluate(async (target) => {
      const all = await chrome.scripting.executeScript({
        target: { tabId: target, allFrames: true },
        func: () => 0,
      });
      return all.map(({ frameId }) => frameId).filter((id) => id !== 0);
    }, tab);
    return frames.map((id) => voiceIn(tab, id));
  }
  const command = () => ({ command: crypto.randomUUID() });
  const seen = (change: Partial<SentDetection>) => ({
    observation: crypto.randomUUID(),
    arrival: 'navigate',
    detection: { ...ABOUT, ...change },
  });
  const isOk = (answer: Answer | null) => (answer?.res as { ok?: boolean } | undefined)?.ok === true;

  test.each(PLACES)('on %s: ‘기록할게요’ confirms one payment at most', async (_, host, gateway) => {
    const speak = await takeOver(host);
    for (let n = 1; n <= TRIES; n += 1) {
      await speak('checkout/seen', seen({ amount: 10_000 + n, gateway, merchant: `상점 ${n}` }));
      await speak('banner/log', { ...command(), distinct: true });
    }
    await isSettled(world);
    expect((await ledgerNow(world)).entries.length).toBeLessThanOrEqual(1);
  });

  test.each(PLACES)(
    'on %s: a press is about what the banner showed, not about what the page says by then',
    async (_, host, gateway) => {
      const speak = await takeOver(host);
      const [first, then] = [
        seen({ amount: 10_000, gateway }),
        seen({ amount: 290_000, gateway, orders: ['o:another-order'] }),
      ];
      for (const each of [first, then]) await speak('checkout/seen', each);
      await speak('banner/log', { ...command(), observation: first.observation });
      await isSettled(world);
      expect((await ledgerNow(world)).entries).toEqual([]);
      await speak('banner/log', { ...command(), observation: then.observation, distinct: true });
      await isSettled(world);
      expect((await ledgerNow(world)).entries).toHaveLength(1);
    },
  );

  /** An order, its last button and its success, all by the voice alone. */
  async function claimPaid(speak: Awaited<ReturnType<typeof takeOver>>, n: number): Promise<void> {
    const about = { amount: 10_000 + n, gateway: 'danal', orders: [`o:forged-order-${n}`], codeStep: true };
    const shown = seen(about);
    await speak('checkout/seen', { ...shown, acted: true });
    await speak('checkout/submitted', { ...command(), observation: shown.observation });
    await speak('checkout/seen', seen({ ...about, stage: 'success' }));
  }

  test('on a known gateway’s host: order after order in one document, or in one after another, is one entry', async () => {
    for (let round = 0; round < 2; round += 1) {
      const speak = await takeOver(DANAL.host);
      for (let n = 0; n < TRIES / 2; n += 1) await claimPaid(speak, round * TRIES + n);
      await isSettled(world);
      const { entries, used } = await ledgerNow(world);
      expect({ entries, used }).toEqual({ entries: [{ amount: 10_000, status: 'confirmed' }], used: 10_000 });
    }
    // The tab shows another site's page in between: what comes back is another window.
    await page.goto(`https://${BLOG}${SILENT_PATH}`);
    await claimPaid(await takeOver(DANAL.host), 3 * TRIES);
    await isSettled(world);
    expect((await ledgerNow(world)).entries).toHaveLength(2);
  });

  test('in frame after frame of an ordinary page: one entry', async () => {
    const voices = await inFrames(4);
    expect(voices).toHaveLength(4);
    for (const [n, speak] of voices.entries()) await claimPaid(speak, n);
    await isSettled(world);
    expect((await ledgerNow(world)).entries).toEqual([{ amount: 10_000, status: 'confirmed' }]);
  });

  test.each([
    ['about:blank', "location.href = 'about:blank'"],
    [
      'a blob',
      "location.href = URL.createObjectURL(new Blob(['<!doctype html><p>-'], { type: 'text/html' }))",
    ],
    ['another path of its own, without loading', "history.pushState(0, '', '/Danal/Teledit/Web/Other.php')"],
  ])(
    'to %s and back is not elsewhere: one entry',
    async (_, road) => {
      const address = `https://${DANAL.host}${SILENT_PATH}`;
      const speak = await takeOver(DANAL.host);
      await claimPaid(speak, 0);
      for (let n = 1; n <= 3; n += 1) {
        await page.evaluate(road).catch(() => undefined);
        await until('there', async () => page.url() !== address);
        await isSettled(world);
        await claimPaid(speak, 2 * n - 1);
        await page.evaluate((back) => {
          location.href = back;
        }, address);
        await until('back', async () => page.url() === address);
        await isSettled(world);
        await claimPaid(speak, 2 * n);
      }
      await isSettled(world);
      expect((await ledgerNow(world)).entries).toEqual([{ amount: 10_000, status: 'confirmed' }]);
    },
    60_000,
  );

  test.each(PLACES)('on %s: nothing is switched off for other sites', async (_, host) => {
    const speak = await takeOver(host);
    for (const choice of QUIET_CHOICES) await speak('banner/mute', { ...command(), choice });
    await isSettled(world);
    const { quiet, settings, mutes } = await world.snapshot();
    expect({ quiet, enabled: settings.enabled }).toEqual({ quiet: undefined, enabled: true });
    expect(mutes.filter(({ scope }) => scope.kind !== 'site' || scope.host !== host)).toEqual([]);
    const other = await world.newPage(windowUrl('mobilians'));
    await waitForBanner(other);
    await other.close();
  });

  test.each(PLACES)('on %s: the payment changes its line a few times at most', async (_, host, gateway) => {
    const [first] = (await world.snapshot()).lines;
    if (first === undefined) throw new Error('no line');
    const second = { ...first.line, id: 'second-line-0001', nickname: '가족 회선' };
    expect(await world.ask('line/save', { ...command(), line: second })).toMatchObject({ ok: true });
    const speak = await takeOver(host);
    await speak('checkout/seen', seen({ gateway }));
    let moved = 0;
    for (let n = 0; n < 3 * TRIES; n += 1) {
      const line = n % 2 === 0 ? second.id : first.line.id;
      if (isOk(await speak('banner/account', { ...command(), line }))) moved += 1;
    }
    expect(moved).toBeLessThanOrEqual(MOST_MOVES);
    if (gateway !== null) expect(moved).toBeGreaterThan(0);
  });

  const refused = (statedHeadroom: number, gateway: string | null) =>
    seen({ stage: 'failure', cause: 'limit', amount: null, amountDoubt: null, statedHeadroom, gateway });

  test('on an ordinary host: the log is not matched to its figure', async () => {
    await spend(world, 290_000);
    const speak = await takeOver(BLOG);
    await speak('checkout/seen', refused(300_000, null));
    await speak('banner/reconcile', command());
    await speak('checkout/seen', refused(300_000, 'danal'));
    await speak('banner/reconcile', command());
    await isSettled(world);
    expect((await ledgerNow(world)).used).toBe(290_000);
  });

  test('on a known gateway’s host: the log is matched once at most', async () => {
    await spend(world, 290_000);
    const speak = await takeOver(DANAL.host);
    const figures = new Set<number>();
    for (let n = 1; n <= TRIES; n += 1) {
      await speak('checkout/seen', refused(n * 1_000, 'danal'));
      await speak('banner/reconcile', command());
      figures.add((await ledgerNow(world)).used);
    }
    figures.delete(290_000);
    expect(figures.size).toBeLessThanOrEqual(1);
  });

  test('on an ordinary host, and in frames of it: nothing of ours opens', async () => {
    const tabs = async () => (await world.session.browser.pages()).length;
    const top = await takeOver(BLOG);
    const before = await tabs();
    for (const speak of [top, ...(await inFrames(3))]) {
      for (const name of ['banner/open-page', 'banner/open-popup']) await speak(name, {});
      await speak('banner/open-page', { month: '2026-10' });
      await speak('banner/open-page', { guide: 'failed' });
    }
    await isSettled(world);
    expect(await tabs()).toBe(before);
  });

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'isPrototypeOf'])(
    'a message named %s is answered by nobody',
    async (name) => {
      const speak = await takeOver(BLOG);
      for (const body of [{}, undefined, { command: crypto.randomUUID() }]) {
        const answer = await speak(name, body ?? null);
        expect(answer?.res ?? null).toBeNull();
      }
    },
  );
});
