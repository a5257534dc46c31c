// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Cause, watchPage } from '../../../src/content/watch-page.ts';

let ending = new AbortController();
let causes: Cause[] = [];

const start = () => watchPage(document, (cause) => causes.push(cause), ending.signal);
/** Mutation records are delivered as microtasks; the clock is ours. */
const pass = (time: number) => vi.advanceTimersByTimeAsync(time);
const change = () => document.body.append(document.createElement('p'));
const trusted = (type: string) => {
  const event = new Event(type, { bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  document.body.dispatchEvent(event);
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  ending = new AbortController();
  causes = [];
  document.body.replaceChildren();
});
afterEach(() => {
  ending.abort();
  vi.useRealTimers();
});

describe('when the page is read', () => {
  test('at once, before the call returns', () => {
    start();
    expect(causes).toEqual(['first']);
  });

  test('a change after quiet is read at once', async () => {
    start();
    await pass(5_000);
    change();
    await pass(60);
    expect(causes).toEqual(['first', 'changed']);
  });

  test('what follows it closely is read when it is over', async () => {
    start();
    await pass(5_000);
    change();
    await pass(60);
    change();
    await pass(30);
    expect(causes).toEqual(['first', 'changed']);
    await pass(500);
    expect(causes).toEqual(['first', 'changed', 'changed']);
    await pass(10_000);
    expect(causes).toHaveLength(3);
  });

  test('a thousand changes a second are not followed one by one', async () => {
    const observed = vi.spyOn(MutationObserver.prototype, 'observe');
    start();
    for (let turn = 0; turn < 1_000; turn += 1) {
      change();
      await pass(1);
    }
    expect(observed.mock.calls.length).toBeLessThanOrEqual(12);
    observed.mockRestore();
  });

  test('a burst is read when it is over', async () => {
    start();
    for (let turn = 0; turn < 10; turn += 1) {
      change();
      await pass(50);
    }
    expect(causes).toEqual(['first']);
    await pass(400);
    expect(causes).toEqual(['first', 'changed']);
  });

  test('an amount rewritten in place is a change', async () => {
    document.body.append('1,000원');
    start();
    await pass(5_000);
    (document.body.firstChild as Text).data = '2,000원';
    await pass(60);
    expect(causes).toEqual(['first', 'changed']);
  });

  test('a stream of changes is read at the ceiling, and ever less often', { timeout: 60_000 }, async () => {
    start();
    const passesIn = async (seconds: number) => {
      causes = [];
      for (let turn = 0; turn < seconds * 20; turn += 1) {
        change();
        await pass(50);
      }
      return causes.length;
    };
    const first = await passesIn(20);
    expect(first).toBeGreaterThanOrEqual(7);
    expect(first).toBeLessThanOrEqual(12);
    await passesIn(280);
    expect(await passesIn(60)).toBeLessThanOrEqual(5);
  });

  test('a click or a new choice is read at once, and after its animations', async () => {
    start();
    trusted('change');
    await pass(30);
    expect(causes).toEqual(['first', 'acted']);
    await pass(500);
    expect(causes).toEqual(['first', 'acted', 'acted']);
  });

  test("the page's own events are not the person's", async () => {
    start();
    document.body.dispatchEvent(new Event('click', { bubbles: true }));
    await pass(1_000);
    expect(causes).toEqual(['first']);
  });

  test('what hangs beside the body, as the banner does, is no change', async () => {
    start();
    document.documentElement.append(document.createElement('aside'));
    await pass(1_000);
    document.documentElement.lastElementChild?.remove();
    await pass(1_000);
    expect(causes).toEqual(['first']);
  });

  test('coming back from the back/forward cache', async () => {
    start();
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(causes).toEqual(['first', 'returned']);
  });

  test('a hidden tab waits until it is seen', async () => {
    const seen = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    start();
    await pass(5_000);
    change();
    await pass(10_000);
    expect(causes).toEqual(['first']);
    seen.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    await pass(60);
    expect(causes).toEqual(['first', 'changed']);
    seen.mockRestore();
  });

  test('nothing after the end', async () => {
    start();
    change();
    trusted('click');
    ending.abort();
    change();
    await pass(10_000);
    expect(causes).toEqual(['first']);
  });
});
