import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type ClickGuard, clickGuard } from '../../../../src/content/press/click-guard.ts';

/** What the browser would say about the card, told by hand. */
let tell: (visible: boolean, ratio?: number) => void;
let height: number;
let options: IntersectionObserverInit | undefined;
let clock: number;
let width: number;
let left: number;
let connected: boolean;
let hovered: boolean;
/** When the browser was asked to look. */
let looks: number[] = [];

function install(isVisibleKnown: boolean): Window {
  class Entry {
    get isVisible() {
      return true;
    }
  }
  class Observer {
    constructor(callback: (entries: unknown[]) => void, init: IntersectionObserverInit) {
      options = init;
      tell = (isVisible, intersectionRatio = 1) => callback([{ isVisible, intersectionRatio }]);
    }
    observe() {
      looks.push(Date.now());
    }
    unobserve() {}
    disconnect() {}
  }
  const Plain = class {};
  vi.stubGlobal('IntersectionObserverEntry', isVisibleKnown ? Entry : Plain);
  vi.stubGlobal('IntersectionObserver', Observer);
  return { IntersectionObserverEntry: true, innerWidth: 1280, screenX: 0, screenY: 0 } as unknown as Window;
}

const card = () =>
  ({
    get isConnected() {
      return connected;
    },
    getBoundingClientRect: () => ({ x: left, y: 12, width, height }),
    matches: () => hovered,
  }) as unknown as Element;

/** Time goes by, in which the browser says again and again that the card is visible. */
const stay = (time: number): void => {
  tell(true);
  for (let rest = time; rest > 0; rest -= 100) {
    clock += Math.min(rest, 100);
    tell(true);
  }
};

let view: Window;
let guard: ClickGuard;
let leave: () => void;
const covered = vi.fn();
beforeEach(() => {
  vi.useFakeTimers();
  covered.mockClear();
  clock = 10_000;
  width = 360;
  left = 900;
  height = 300;
  connected = true;
  hovered = false;
  looks = [];
  view = install(true);
  guard = clickGuard(view, () => clock, covered);
  leave = guard.watch(card());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('asks the browser about covers, not only about the viewport', () => {
  expect(options).toMatchObject({ trackVisibility: true, delay: 100 });
});

test.each([
  ['while nobody is near', false, 150],
  ['while the pointer is in the card, in about every frame', true, 16],
])('asks anew at moments that no page can tell, %s, and no more once it is closed', (_, isHere, most) => {
  hovered = isHere;
  vi.advanceTimersByTime(200);
  looks = [];
  vi.advanceTimersByTime(3_000);
  const pauses = looks.slice(1).map((at, index) => at - (looks[index] ?? 0));
  expect(pauses.length).toBeGreaterThan(15);
  expect(Math.max(...pauses)).toBeLessThanOrEqual(most + 1);
  expect(new Set(pauses).size).toBeGreaterThan(5);
  leave();
  looks = [];
  vi.advanceTimersByTime(3_000);
  expect(looks).toEqual([]);
});

describe('a click counts', () => {
  test('after half a second in plain sight', () => {
    stay(499);
    expect(guard.mayAct()).toBe(false);
    clock += 1;
    expect(guard.mayAct()).toBe(true);
  });

  test('and after what is in it has stood still for a moment', () => {
    stay(600);
    height = 320;
    expect(guard.mayAct()).toBe(false);
    vi.advanceTimersByTime(200);
    stay(299);
    expect(guard.mayAct()).toBe(false);
    stay(1);
    expect(guard.mayAct()).toBe(true);
  });

  test('while the browser repeats that it is visible', () => {
    tell(true);
    clock += 400;
    tell(true);
    clock += 100;
    expect(guard.mayAct()).toBe(true);
  });
});

test.each([
  [1280, 360],
  [421, 360],
  [420, 404],
  [413, 397],
  [320, 304],
])('in a frame of %i px the designed width is %i px', (frame, designed) => {
  guard = clickGuard({ ...install(true), innerWidth: frame } as Window, () => clock, covered);
  guard.watch(card());
  stay(1000);
  width = designed;
  expect(guard.mayAct()).toBe(true);
  width = designed * 0.8;
  expect(guard.mayAct()).toBe(false);
});

describe('a click is refused', () => {
  test('before the browser said anything', () => {
    clock += 60_000;
    expect(guard.mayAct()).toBe(false);
  });

  test.each([
    ['covered', () => tell(false)],
    ['half outside the window', () => tell(true, 0.5)],
    ['shrunk', () => (width = 300)],
    ['blown up', () => (width = 420)],
    ['taken out of the page', () => (connected = false)],
    ['moved under the pointer since the last look', () => (left = 12)],
    ['seen last a while ago, as when the page keeps its thread busy', () => (clock += 501)],
  ])('while it is %s', (_, spoil) => {
    stay(1000);
    expect(guard.mayAct()).toBe(true);
    spoil();
    expect(guard.mayAct()).toBe(false);
    expect(guard.mayOpen()).toBe(false);
  });

  test.each([20, 120, 300, 450])('%d ms after a cover was lifted', (elapsed) => {
    stay(5000);
    tell(false);
    clock += 5000;
    stay(elapsed);
    expect(guard.mayAct()).toBe(false);
  });

  test('half a second after it was put back into its place, though the browser noticed nothing', () => {
    stay(5000);
    guard.placed();
    stay(499);
    expect(guard.mayAct()).toBe(false);
    stay(1);
    expect(guard.mayAct()).toBe(true);
  });

  test.each([
    ['in its window', () => (left = 12)],
    ['with its window', () => Object.assign(view, { screenX: -400 })],
  ])('soon after it was moved %s', (_, move) => {
    stay(5000);
    move();
    vi.advanceTimersByTime(200);
    stay(299);
    expect(guard.mayAct()).toBe(false);
    stay(1);
    expect(guard.mayAct()).toBe(true);
  });

  test('where it began before that half second was over, however late it is handled', () => {
    stay(5000);
    tell(false);
    stay(100);
    const pressed = clock;
    stay(2000);
    expect(guard.mayAct()).toBe(true);
    expect(guard.mayAct(pressed)).toBe(false);
    expect(guard.mayOpen(pressed)).toBe(false);
  });

  test('wherever the browser cannot tell a cover; there only the popup may be opened', () => {
    guard = clickGuard(install(false), () => clock, covered);
    guard.watch(card());
    clock += 60_000;
    expect(guard.able).toBe(false);
    expect(guard.mayAct()).toBe(false);
    expect(guard.mayOpen()).toBe(true);
  });
});

describe('a banner that nobody can see', () => {
  test('is told of after two seconds, once', () => {
    tell(false);
    vi.advanceTimersByTime(1_900);
    tell(false);
    expect(covered).not.toHaveBeenCalled();
    vi.advanceTimersByTime(100);
    tell(false);
    vi.advanceTimersByTime(60_000);
    expect(covered).toHaveBeenCalledTimes(1);
  });

  test('is not where the cover passes, nor after it was closed', () => {
    tell(false);
    vi.advanceTimersByTime(1_500);
    tell(true);
    vi.advanceTimersByTime(60_000);
    tell(false);
    leave();
    vi.advanceTimersByTime(60_000);
    expect(covered).not.toHaveBeenCalled();
  });
});
