// @vitest-environment test-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { mountBanner } from '../../../../src/content/banner/mount-banner.tsx';
import { bannerViewOf } from '../../../../src/content/banner/said/view-of.ts';
import type { AnyModel, BannerModel, MountedBanner } from '../../../../src/content/shared/banner-model.ts';
import { BANNER_STATES } from '../../../fixtures/banner-states.ts';
import { KOREAN } from '../../../fixtures/speech.ts';
import { cause, moveIn, nameOf, pressOn } from './person.ts';

/**
 * Every button of every state, in the banner and over the page, by pointer and by key: whoever never came to it opens the
 * popup or puts it away, and nothing else. A button that is added is walked without anybody adding it here.
 */
const roots = vi.hoisted(() => ({ all: [] as ShadowRoot[] }));
vi.mock('../../../../src/content/overlay/top-layer-host.ts', () => ({
  topLayerHost: () => {
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    roots.all.push(root);
    return { root, open: vi.fn(), close: vi.fn(), look: vi.fn() };
  },
}));

/** A browser that can tell a cover. */
class Seeing {
  static sight = true;
  readonly #tell: (entries: readonly object[]) => void;
  constructor(tell: (entries: readonly object[]) => void) {
    this.#tell = tell;
  }
  observe() {
    this.#tell([{ isVisible: Seeing.sight, intersectionRatio: 1 }]);
  }
  unobserve() {}
  disconnect() {}
}
class SeeingEntry {
  get isVisible() {
    return true;
  }
}

const DONE = { ok: true, id: 'command-1' } as const;
const send = vi.fn(async () => DONE);
const mute = vi.fn(async () => DONE);
const goOn = vi.fn();
const openPopup = vi.fn();
const openPage = vi.fn();
/** Milliseconds: the guard's half second, and longer than somebody must have been here. */
const STEADY = 900;
let banner: MountedBanner | undefined;

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  Seeing.sight = true;
  vi.stubGlobal('IntersectionObserver', Seeing);
  vi.stubGlobal('IntersectionObserverEntry', SeeingEntry);
  vi.stubGlobal('innerWidth', 1_280);
  // This one stumbles over an element that had the focus and is gone, where a browser has forgotten it.
  const focused = Object.getOwnPropertyDescriptor(ShadowRoot.prototype, 'activeElement')?.get;
  vi.spyOn(ShadowRoot.prototype, 'activeElement', 'get').mockImplementation(function (this: ShadowRoot) {
    try {
      return focused?.call(this);
    } catch {
      return null;
    }
  });
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 360, 300));
});
afterEach(() => {
  act(() => banner?.destroy());
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const pass = (ms: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });
const cards = () => roots.all.flatMap((root) => [...root.querySelectorAll('.banner, .sheet')]);
const buttons = () => roots.all.flatMap((root) => [...root.querySelectorAll('button')]);
const names = () => buttons().map(nameOf);
/** What was asked of anybody but the popup. */
const acted = () => [send, mute, goOn, openPage].flatMap(({ mock }) => [...mock.calls]).length;

async function comeThere(): Promise<void> {
  for (const card of cards()) moveIn(card);
  await pass(STEADY);
}
/** The window lost the person, and the pointer is nobody's. */
async function goAway(): Promise<void> {
  await act(() => cause(window, new Event('blur')));
  await pass(STEADY);
}
async function press(button: Element, how: 'pointer' | 'key' = 'pointer'): Promise<void> {
  await act(async () => pressOn(button, how));
  await pass(0);
}

async function show(model: AnyModel): Promise<void> {
  act(() => banner?.destroy());
  document.body.replaceChildren();
  roots.all.length = 0;
  const ports = { ...KOREAN, send, mute, goOn, openPopup, openPage, evicted: vi.fn() };
  banner = mountBanner(ports, document, 'pay.example');
  await act(() => banner?.show(model));
  await pass(STEADY);
}

/** Shows it and opens all that can be opened, as somebody does who is there; then nobody is. */
async function unfold(model: AnyModel): Promise<void> {
  await show(model);
  await comeThere();
  for (let closed = nextClosed(); closed !== undefined; closed = nextClosed()) {
    await comeThere();
    await press(closed);
  }
  await goAway();
}
const nextClosed = () => buttons().find((each) => each.getAttribute('aria-expanded') === 'false');

/** Of a line, of a card, and where a code is asked for. */
const STEPPED = ['ok', 'near', 'codeOver'];
const FRICTIONS = [{ kind: 'confirm' }, { kind: 'countdown', seconds: 0 }, { kind: 'retype' }] as const;
function* modelsOf(name: string): Generator<readonly [how: string, model: AnyModel]> {
  const model = BANNER_STATES[name];
  if (model === undefined) throw new Error(`no state ${name}`);
  yield ['as it is', model];
  if ('plain' in model || !STEPPED.includes(name)) return;
  for (const friction of FRICTIONS)
    yield [`with ${friction.kind}`, { ...model, assessment: { ...model.assessment, friction } }];
}

const isSmaller = (now: readonly string[], before: readonly string[]) =>
  now.length < before.length && now.every((name) => before.includes(name) || /자세히 보기/.test(name));

/** What a state offers: another that offers the same has the very same buttons. */
const offerOf = (model: AnyModel): string => {
  const { actions, choices, guide, history, size, logged } = bannerViewOf(model, KOREAN, {
    host: 'pay.example',
    mayLog: true,
  });
  return JSON.stringify([actions, choices, guide, history, size, logged, 'plain' in model]);
};
const walked = new Set<string>();

/** The states of that name, each unfolded, with a way to have it so again. */
async function eachNew(name: string, where: string, walk: (again: () => Promise<void>) => Promise<void>) {
  for (const [how, model] of modelsOf(name)) {
    const offer = `${where} ${how} ${offerOf(model)}`;
    if (walked.has(offer)) continue;
    walked.add(offer);
    const again = () => unfold(model);
    await again();
    expect(names().length).toBeGreaterThan(1);
    await walk(again);
  }
}

/** Presses each button in turn; what is smaller after that is had anew. */
async function pressAll(
  again: () => Promise<void>,
  pressIt: (button: Element) => Promise<void>,
): Promise<void> {
  const before = names();
  for (let at = 0; at < before.length; at += 1) {
    const button = buttons()[at];
    if (button === undefined) throw new Error(`no button ${before[at]} any more`);
    await pressIt(button);
    expect([before[at], acted()]).toEqual([before[at], 0]);
    if (names().join() === before.join()) continue;
    expect([before[at], isSmaller(names(), before)]).toEqual([before[at], true]);
    await again();
    expect(names()).toEqual(before);
  }
}

describe.each(Object.keys(BANNER_STATES))('%s', { tags: ['long'] }, (name) => {
  test('none of its buttons acts for somebody who never came', () =>
    eachNew(name, 'alone', async (again) => {
      for (const by of ['pointer', 'key'] as const) await pressAll(again, (button) => press(button, by));
    }));

  test('nor in a frame, whoever came: it opens the popup, tells more, or goes', async () => {
    vi.stubGlobal('top', {});
    await eachNew(name, 'framed', (again) =>
      pressAll(again, async (button) => {
        await comeThere();
        await press(button);
      }),
    );
  });
});

test('a notice in one size, where the page could learn from another, stays so for who never came', async () => {
  await show({ ...(BANNER_STATES['near'] as BannerModel), fixedSize: true });
  const before = names();
  await press(buttons()[0] as Element);
  expect(names()).toEqual(before);
  expect(openPopup).toHaveBeenCalledOnce();
  await comeThere();
  await press(buttons()[0] as Element);
  expect(names().length).toBeGreaterThan(before.length);
});

describe('somebody who came', () => {
  const model = BANNER_STATES['near'] as BannerModel;
  const unpaid = BANNER_STATES['unpaid'] as BannerModel;
  const step = { ...model, assessment: { ...model.assessment, friction: { kind: 'confirm' } } } as const;
  const find = (words: string) => {
    const found = buttons().find((each) => nameOf(each).includes(words));
    if (found === undefined) throw new Error(`no button ${words}: ${names()}`);
    return found;
  };

  test.each([
    ['logs', () => model, () => KOREAN.t('bannerLog'), send],
    ['is left in quiet', () => model, () => KOREAN.t('uiQuietFor_hour'), mute],
    ['goes on', () => step, () => KOREAN.t('frictionGoOn'), goOn],
    ['sees the log', () => model, () => KOREAN.t('bannerHistory'), openPage],
    ['opens the guide', () => unpaid, () => KOREAN.t('guideTitle_unpaid'), openPage],
  ])('%s, by pointer, by key and by a screen reader', async (_, shown, words, port) => {
    for (const by of ['pointer', 'key', 'reader'] as const) {
      vi.clearAllMocks();
      await unfold(shown());
      const button = find(words());
      if (by === 'pointer') await comeThere();
      // A screen reader puts the focus there and presses at once; a key takes longer to be struck.
      else await act(() => cause(button, new FocusEvent('focusin', { bubbles: true })));
      if (by === 'key') await pass(150);
      if (by === 'reader') await act(() => cause(button, new MouseEvent('click', { bubbles: true })));
      else await press(button, by);
      expect([by, port.mock.calls.length]).toEqual([by, 1]);
      expect(openPopup).not.toHaveBeenCalled();
    }
  });

  test.each([
    ['bannerLog', () => model],
    ['uiQuietFor_hour', () => model],
    ['frictionGoOn', () => step],
  ] as const)('presses under a cover: %s does nothing, and says so', async (words, shown) => {
    Seeing.sight = false;
    await unfold(shown());
    await comeThere();
    await press(find(KOREAN.t(words)));
    expect(acted()).toBe(0);
    expect(openPopup).not.toHaveBeenCalled();
    expect(
      cards()
        .map((card) => card.textContent)
        .join(' '),
    ).toContain(KOREAN.t('bannerLogWait'));
  });
});
