import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asKnown, isPressedIn } from '../../../../src/background/attempts/attempt-relations.ts';
import type { Scene } from '../../../../src/background/attempts/evidence.ts';
import { afterElsewhere, markedOver, withWritten } from '../../../../src/background/attempts/may-write.ts';
import {
  nextAttempt,
  withAct,
  withPagelessEvidence,
} from '../../../../src/background/attempts/next-attempt.ts';
import { splitByPress } from '../../../../src/background/attempts/two-windows.ts';
import { planOf, type WantedEntry } from '../../../../src/background/payments/plan.ts';
import type { Attempt, Source, Written } from '../../../../src/contract/attempt.ts';
import type { Detection } from '../../../../src/contract/checkout-seen.ts';
import { addMinutes, instant } from '../../../../src/core/day.ts';
import { checkedDetection, type SentDetection } from '../../fakes/page.ts';

/**
 * A model of people who pay and of pages that talk: whatever frames tell in whatever order, again and again, there are as
 * many entries as payments, with the payments' sums. The ledger here is the few rules of what an entry becomes.
 */

interface Page {
  document: string;
  readonly tabId: number;
  readonly frameId: number;
  readonly openerId: number | undefined;
  readonly source: Source;
  readonly host: string;
  detection: Detection;
  observation: string;
}

type Shape = 'popup' | 'frame' | 'same-tab';

interface Payment {
  readonly shape: Shape;
  readonly amount: number;
  /** Put on top in the window. */
  readonly fee: number;
  /** The browser shows us the shop's pages, too. */
  readonly everySite: boolean;
  readonly hasCodePage: boolean;
  /** The gateway shows its own success, and not only the shop. */
  readonly gatewayTells: boolean;
  readonly lateMinutes: number;
  readonly namesOrder: boolean;
  /** Another known host stands before the window, in its place. */
  readonly handsOver: boolean;
  /** The code was wrong: asked for and sent once more. */
  readonly codeTwice: boolean;
  /** The order stands in a second tab, too, and shows its result there in the end. */
  readonly secondTab: boolean;
  /** A second pop-up of the same shop, of another gateway: left as it is, given up, or paid in, too. */
  readonly rival: 'none' | 'left' | 'given up' | 'paid';
  /** A first try that came to nothing, perhaps of another price, after which the order is opened anew. */
  readonly before: 'none' | 'closed' | 'cancelled' | 'refused' | 'refused dearer' | 'dearer' | 'cheaper';
}

interface Noise {
  readonly kind:
    | 'refresh'
    | 'reread'
    | 'reload'
    | 'advert-shows'
    | 'advert-paid'
    | 'advert-failed'
    | 'other-shop'
    | 'advert-window'
    | 'framed-refusal'
    | 'tab-event';
  readonly which: number;
}

class World {
  attempts: Attempt[] = [];
  readonly entries = new Map<string, { status: WantedEntry['status']; amount: number; commands: string[] }>();
  readonly writtenByTab = new Map<number, Written[]>();
  /** Payments that were asked about instead of counted. */
  readonly asked = new Map<string, number>();
  /** A payment was made in a frame of a page that we may not see. */
  isUntold = false;
  /** The pages that stand, one in each frame. */
  pages: Page[] = [];
  now = instant('2026-11-22T03:00:00.000Z');
  #ids = 0;

  id(): string {
    this.#ids += 1;
    return `id-${String(this.#ids).padStart(8, '0')}`;
  }

  open(
    place: Pick<Page, 'tabId' | 'frameId' | 'openerId' | 'source' | 'host'>,
    change: Partial<SentDetection>,
  ): Page {
    const page: Page = {
      ...place,
      document: this.id(),
      detection: checkedDetection({
        gateway: place.source === 'gateway' ? 'danal' : null,
        item: null,
        ...change,
      }),
      observation: this.id(),
    };
    this.pages = [
      ...this.pages.filter((old) => old.tabId !== page.tabId || old.frameId !== page.frameId),
      page,
    ];
    if (page.frameId === 0 && page.source !== 'gateway') this.seenElsewhere(page.tabId, page.document);
    this.tell(page);
    return page;
  }

  /** The browser tells that the tab's own page is no payment host's, whether we may read it or not. */
  seenElsewhere(tabId: number, document?: string): void {
    this.writtenByTab.set(tabId, afterElsewhere(this.writtenByTab.get(tabId) ?? [], document));
  }

  /** The person says of what was asked that it was paid: in a page of ours, which empties what all tabs wrote. */
  answer(): void {
    for (const [id, amount] of this.asked) {
      this.attempts = this.attempts.map((one) => (one.id === id ? { ...one, entryAt: this.now } : one));
      this.entries.set(id, { status: 'confirmed', amount, commands: [] });
      this.writtenByTab.clear();
    }
    this.asked.clear();
  }

  reread(page: Page, change: Partial<SentDetection> = {}): void {
    page.detection = checkedDetection({ ...page.detection, ...change });
    page.observation = this.id();
    this.tell(page);
  }

  /** Nothing happens at the same moment as something else. */
  #tick(): void {
    this.now = instant(new Date(Date.parse(this.now) + 1_000).toISOString());
  }

  tell(page: Page, arrival: Scene['arrival'] = 'navigate'): void {
    this.#tick();
    const scene = this.#scene(page, arrival);
    const { attempt, isNews } = nextAttempt(this.attempts, scene, () => this.id());
    if (attempt !== undefined) this.#settle(attempt, { ...scene, isNews });
  }

  /** A window is closed, with what stands in it; what was submitted there was left. */
  close(place: Pick<Page, 'tabId' | 'frameId'>): void {
    this.pages = this.pages.filter(
      ({ tabId, frameId }) => tabId !== place.tabId || frameId !== place.frameId,
    );
    if (place.frameId !== 0) return;
    this.attempts = this.attempts.map((attempt) => {
      const one = asKnown(attempt);
      const isLeft = isPressedIn(one, place.tabId) && one.facts.leftAt === undefined;
      const id = `left ${this.id()}`;
      return isLeft
        ? withPagelessEvidence(attempt, { says: 'left', tab: place.tabId, id, at: this.now })
        : attempt;
    });
  }

  press(page: Page): void {
    this.#tick();
    const scene = this.#scene(page, 'navigate');
    const attempt = this.attempts.find(({ evidence }) =>
      evidence.some(({ document }) => document === page.document),
    );
    if (attempt === undefined) throw new Error('pressed where nothing was seen');
    const shown = this.#latestOf(page) ?? attempt;
    const split = splitByPress(shown, scene, () => this.id());
    if (split !== undefined)
      this.attempts = this.attempts.map((one) => (one.id === split.rest.id ? split.rest : one));
    this.#settle(withAct(split?.own ?? shown, 'pressed', scene, this.id()), { ...scene, isNews: true });
  }

  /** The attempt the frame's note names: the one its page belonged to last. */
  #latestOf(page: Page): Attempt | undefined {
    return this.attempts.findLast(({ counted }) => counted.includes(page.observation));
  }

  #scene(page: Page, arrival: Scene['arrival']): Scene {
    const isWholeTab = page.frameId === 0 && page.source === 'gateway';
    const written = this.writtenByTab.get(page.tabId) ?? [];
    return {
      ...page,
      arrival,
      acted: true,
      shop: null,
      isWholeTab,
      around: this.#around(page),
      written,
      now: this.now,
    };
  }

  #settle(attempt: Attempt, scene: Scene & { readonly isNews: boolean }): void {
    const plan = planOf(attempt, this.attempts, scene);
    if (plan.attempt.entryBy !== attempt.entryBy) {
      const over = markedOver(this.attempts, plan.attempt, scene);
      this.attempts = this.attempts.map((one) => over.find(({ id }) => id === one.id) ?? one);
      this.writtenByTab.set(scene.tabId, withWritten(plan.attempt, scene));
    }
    this.attempts = [...this.attempts.filter(({ id }) => id !== plan.attempt.id), plan.attempt];
    if (plan.want !== undefined) this.#execute(plan.attempt.id, plan.want);
    if (plan.claim === undefined) return;
    if ('withdraw' in plan.claim) this.asked.delete(plan.attempt.id);
    else if (plan.claim.raise.why === 'often')
      this.asked.set(plan.attempt.id, plan.claim.raise.amounts[0] ?? 0);
  }

  #around({ tabId, frameId }: Page): string | null {
    if (frameId === 0) return null;
    return this.pages.find((page) => page.tabId === tabId && page.frameId === 0)?.document ?? null;
  }

  #execute(id: string, { status, from, command, amount }: WantedEntry): void {
    const entry = this.entries.get(id);
    if (entry === undefined) {
      if (status !== 'failed' && amount !== null)
        this.entries.set(id, { status, amount, commands: [command] });
      return;
    }
    if (entry.commands.includes(command) || !(from as readonly string[]).includes(entry.status)) return;
    this.entries.set(id, { ...entry, status, commands: [...entry.commands, command] });
  }
}

const ADVERT = {
  tabId: 1,
  frameId: 99,
  openerId: undefined,
  source: 'stranger',
  host: 'ads.example',
} as const;
/** In a tab of its own: beside a window of the same gateway it would be a frame of the shop's. */
const ADVERT_WINDOW = {
  tabId: 60,
  openerId: undefined,
  source: 'gateway',
  host: 'ui.teledit.com',
} as const;
const FRAMED = { tabId: 1, openerId: undefined, source: 'gateway', host: 'ui.teledit.com' } as const;
const isWindowOf =
  (tabId: number) =>
  (page: Page): boolean =>
    page.tabId === tabId && page.frameId === 0 && page.source === 'gateway';
const shopAt = (tabId: number) =>
  ({ tabId, frameId: 0, openerId: undefined, source: 'shop', host: 'shop.example' }) as const;

function disturb(world: World, { kind, which }: Noise): void {
  const page = world.pages[world.pages.length === 0 ? 0 : which % world.pages.length];
  if (page === undefined) return;
  if (kind === 'refresh') world.tell(page);
  if (kind === 'reread') world.reread(page);
  if (kind === 'reload') {
    Object.assign(page, { document: world.id(), observation: world.id() });
    world.tell(page, 'reload');
  }
  if (kind === 'advert-shows') world.open(ADVERT, { amount: 100 + which, rule: 'text' });
  if (kind === 'advert-paid')
    world.open(ADVERT, { stage: 'success', amount: which % 2 === 0 ? null : 10_000 });
  if (kind === 'advert-failed') world.open(ADVERT, { stage: 'failure', amount: null });
  // A real window in an advert's frame, in which nobody does anything.
  if (kind === 'advert-window')
    world.open({ ...ADVERT_WINDOW, frameId: 90 + (which % 4) }, { amount: 500 + which });
  // The gateway's own refusal page, which anybody may frame.
  if (kind === 'framed-refusal')
    world.open({ ...FRAMED, frameId: 80 + (which % 2) }, { stage: 'failure', amount: null });
  // A frame, or the page itself, was loaded: the browser says where the tab is.
  if (kind === 'tab-event' && !world.pages.some(isWindowOf(page.tabId))) world.seenElsewhere(page.tabId);
  if (kind === 'other-shop') world.open(shopAt(50 + (which % 3)), { amount: 10_000 });
}

const ordersOf = ({ namesOrder }: Payment, at: number): string[] =>
  namesOrder ? [`o:order-number-${at}`] : [];

function orderInSecondTab(world: World, { secondTab, everySite, amount }: Payment, at: number): void {
  if (secondTab && everySite) world.open(shopAt(200 + at), { amount, rule: 'text' });
}

function resultInSecondTab(world: World, payment: Payment, at: number): void {
  const { secondTab, everySite, namesOrder, amount, fee } = payment;
  if (!secondTab || !everySite || !namesOrder || fee > 0) return;
  const orders = ordersOf(payment, at);
  world.open(shopAt(200 + at), { stage: 'success', amount, orders, rule: 'text' });
}

/** Where nobody tells that the page around its frame is another by now, the next payment is asked about: once. */
function beAsked(world: World, { shape, everySite }: Payment): void {
  if (shape === 'frame' && !everySite) world.isUntold = true;
  const most = shape === 'frame' && world.isUntold ? 1 : 0;
  if (world.asked.size > most) throw new Error('asked for nothing');
  world.answer();
}

const isRivalPaid = ({ shape, rival }: Payment): boolean => shape === 'popup' && rival === 'paid';

/** The second window, if there is one, up to its own last button. */
function rivalOf(world: World, payment: Payment, at: number, noise: () => void) {
  const place = {
    ...{ tabId: 300 + at, frameId: 0, openerId: 1, host: 'mup.mobilians.co.kr' },
    source: 'gateway',
  } as const;
  if (payment.shape !== 'popup' || payment.rival === 'none')
    return { press: () => undefined, close: () => undefined };
  const shown = { gateway: 'mobilians', amount: payment.amount + payment.fee, codeStep: true };
  const page = world.open(place, shown);
  noise();
  const press = () => {
    if (payment.rival === 'given up') world.open(place, { ...shown, stage: 'cancelled', amount: null });
    if (!isRivalPaid(payment)) return;
    world.press(page);
    noise();
    world.open(place, { ...shown, stage: 'success', codeStep: false });
    noise();
  };
  return { press, close: () => world.close(place) };
}

const FIRST_SUM: Partial<Record<Payment['before'], number>> = {
  dearer: 2_000,
  'refused dearer': 2_000,
  cheaper: -2_000,
};

/** What came to nothing before: a window that was closed, given up, refused, or opened for another sum. */
function tryFirst(world: World, payment: Payment, at: number, noise: () => void): void {
  const { before, shape, everySite } = payment;
  if (before === 'none') return;
  const amount = payment.amount + payment.fee + (FIRST_SUM[before] ?? 0);
  if (everySite) world.open(shopAt(1), { amount: payment.amount + (FIRST_SUM[before] ?? 0), rule: 'text' });
  const place = {
    ...{ tabId: shape === 'popup' ? 400 + at : 1, frameId: shape === 'frame' ? 40 + at : 0 },
    ...{ openerId: shape === 'popup' ? 1 : undefined, host: 'ui.teledit.com' },
    source: 'gateway',
  } as const;
  const orders = payment.namesOrder ? [`o:first-try-${at}`] : [];
  const page = world.open(place, { amount, orders, codeStep: !payment.hasCodePage });
  noise();
  const isRefused = before === 'refused' || before === 'refused dearer';
  if (isRefused) world.press(page);
  noise();
  if (isRefused) world.open(place, { stage: 'failure', amount: null, orders });
  if (before === 'cancelled') world.open(place, { stage: 'cancelled', amount: null, orders });
  noise();
  world.close(place);
  world.now = addMinutes(world.now, 1);
  world.seenElsewhere(1);
}

function pay(world: World, payment: Payment, at: number, noise: () => void): void {
  const { shape, amount, fee, everySite, handsOver, codeTwice } = payment;
  const tab = 1;
  const orders = ordersOf(payment, at);
  world.seenElsewhere(tab);
  tryFirst(world, payment, at, noise);
  if (everySite) world.open(shopAt(tab), { amount, rule: 'text' });
  noise();
  const window = {
    tabId: shape === 'popup' ? 100 + at : tab,
    frameId: shape === 'frame' ? 7 + at : 0,
    openerId: shape === 'popup' ? tab : undefined,
    source: 'gateway',
    host: 'ui.teledit.com',
  } as const;
  const sum = amount + fee;
  orderInSecondTab(world, payment, at);
  const rival = rivalOf(world, payment, at, noise);
  if (handsOver)
    world.open({ ...window, host: 'stdpay.inicis.com' }, { amount: sum, orders, gateway: 'inicis' });
  noise();
  let page = world.open(window, { amount: sum, orders, codeStep: !payment.hasCodePage });
  noise();
  if (payment.hasCodePage) page = world.open(window, { amount: sum, orders, codeStep: true });
  noise();
  world.press(page);
  noise();
  rival.press();
  if (codeTwice) {
    page = world.open(window, { amount: sum, orders, codeStep: true });
    noise();
    world.press(page);
    noise();
  }
  world.now = addMinutes(world.now, payment.lateMinutes);
  if (payment.gatewayTells) world.open(window, { stage: 'success', amount: null, orders });
  noise();
  if (everySite)
    world.open(shopAt(tab), { stage: 'success', amount: payment.fee === 0 ? amount : null, rule: 'text' });
  noise();
  resultInSecondTab(world, payment, at);
  if (shape !== 'same-tab') world.close(window);
  rival.close();
  beAsked(world, payment);
  world.now = addMinutes(world.now, 4);
}

const payments = fc.array(
  fc.record({
    shape: fc.constantFrom<Shape>('popup', 'frame', 'same-tab'),
    amount: fc.constantFrom(10_000, 10_000, 20_000, 33_000),
    fee: fc.constantFrom(0, 0, 500),
    everySite: fc.boolean(),
    hasCodePage: fc.boolean(),
    gatewayTells: fc.boolean(),
    lateMinutes: fc.constantFrom(0, 0, 1, 10),
    namesOrder: fc.boolean(),
    handsOver: fc.boolean(),
    codeTwice: fc.boolean(),
    secondTab: fc.boolean(),
    before: fc.constantFrom<Payment['before']>(
      ...([
        'none',
        'none',
        'none',
        'closed',
        'cancelled',
        'refused',
        'refused dearer',
        'dearer',
        'cheaper',
      ] as const),
    ),
    rival: fc.constantFrom<Payment['rival']>('none', 'none', 'left', 'given up', 'paid'),
  }),
  { minLength: 1, maxLength: 3, size: 'max' },
);
const noises = fc.array(
  fc.record({
    kind: fc.constantFrom<Noise['kind']>(
      'refresh',
      'reread',
      'reload',
      'advert-shows',
      'advert-paid',
      'advert-failed',
      'other-shop',
      'advert-window',
      'framed-refusal',
      'tab-event',
    ),
    which: fc.nat(40),
  }),
  { maxLength: 24, size: 'max' },
);

/** Ten thousand take some minutes: `npm test` has it, `npm run check` is to be run after every change. */
const RUNS = process.env['CBG_FULL'] === undefined ? 500 : 10_000;

describe('entries = payments', { tags: ['long'] }, () => {
  test(`whatever pages tell in between, in ${RUNS.toLocaleString('en-US')} runs`, () => {
    fc.assert(
      fc.property(
        payments,
        noises,
        fc.array(fc.nat(3), { maxLength: 40, size: 'max' }),
        (all, disturbances, pauses) => {
          const world = new World();
          let next = 0;
          let turn = 0;
          const noise = () => {
            for (let n = pauses[turn] ?? 0; n > 0; n -= 1) {
              const one = disturbances[next];
              if (one !== undefined) disturb(world, one);
              next += 1;
            }
            turn += 1;
          };
          all.forEach((payment, at) => {
            pay(world, payment, at, noise);
          });
          const counted = [...world.entries.values()].filter(({ status }) => status !== 'failed');
          const sums = (amounts: readonly number[]) => [...amounts].sort((a, b) => a - b);
          expect(sums(counted.map(({ amount }) => amount))).toEqual(
            sums(all.flatMap((one) => Array(isRivalPaid(one) ? 2 : 1).fill(one.amount + one.fee))),
          );
        },
      ),
      { numRuns: RUNS, seed: 20_261_122 },
    );
  }, 480_000);
});
