// @vitest-environment test-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { markOwn } from '../../../src/content/shared/own-nodes.ts';
import { type Cause, watchPage } from '../../../src/content/watch-page.ts';

let ending = new AbortController();
let causes: Cause[] = [];

/** Milliseconds that one reading takes: the clock goes on meanwhile. */
let cost = 0;
let spent = 0;
const read = (cause: Cause) => {
  causes.push(cause);
  spent += cost;
};
const start = () => watchPage(document, read, ending.signal);
/** Its first seconds are over. */
const settle = async () => {
  start();
  await pass(8_000);
  causes = [];
};
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
  cost = 0;
  spent = 0;
  const clock = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => clock() + spent);
  document.body.replaceChildren();
});
afterEach(() => {
  ending.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('when the page is read', () => {
  test('at once, before the call returns', () => {
    start();
    expect(causes).toEqual(['first']);
  });

  test('and while it is young, for what components build without a trace', async () => {
    start();
    await pass(10_000);
    expect(causes).toEqual(['first', 'changed', 'changed', 'changed', 'changed']);
  });

  test('a change after quiet is read at once, and again when it has faded in', async () => {
    await settle();
    change();
    await pass(60);
    expect(causes).toEqual(['changed']);
    await pass(10_000);
    expect(causes).toEqual(['changed', 'changed', 'changed']);
  });

  test('what follows it closely is read when it is over', async () => {
    await settle();
    change();
    await pass(60);
    await pass(100); // the observer rests
    change();
    await pass(30);
    expect(causes).toEqual(['changed']);
    await pass(300);
    expect(causes).toEqual(['changed', 'changed']);
  });

  test('a thousand changes a second are not followed one by one', async () => {
    await settle();
    const observed = vi.spyOn(MutationObserver.prototype, 'observe');
    for (let turn = 0; turn < 1_000; turn += 1) {
      change();
      await pass(1);
    }
    expect(observed.mock.calls.length).toBeLessThanOrEqual(20);
    expect(causes.length).toBeLessThanOrEqual(4);
  });

  test('a burst is read when it is over, or after two thirds of a second', async () => {
    await settle();
    change();
    await pass(1_000);
    causes = [];
    for (let turn = 0; turn < 30; turn += 1) {
      change();
      await pass(50);
    }
    expect(causes.length).toBeGreaterThanOrEqual(2);
    expect(causes.length).toBeLessThanOrEqual(4);
  });

  test('an amount rewritten in place is a change', async () => {
    document.body.append('1,000원');
    await settle();
    (document.body.firstChild as Text).data = '2,000원';
    await pass(60);
    expect(causes).toEqual(['changed']);
  });

  test.each<[string, (element: HTMLElement) => void]>([
    ['a class', (element) => element.classList.add('on')],
    ['a style', (element) => element.style.setProperty('display', 'block')],
    ['hidden', (element) => element.toggleAttribute('hidden')],
    ['open', (element) => element.toggleAttribute('open')],
    ['inert', (element) => element.toggleAttribute('inert')],
    ['what its own style sheet looks at', (element) => element.setAttribute('data-step', 'done')],
  ])('%s alone is a change', async (_, reveal) => {
    change();
    await settle();
    reveal(document.body.firstElementChild as HTMLElement);
    await pass(60);
    expect(causes).toEqual(['changed']);
  });

  test('in an open shadow root, too, where a choice is not heard outside', async () => {
    const host = document.createElement('pay-window');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>1</p><select></select>';
    watchPage(document, read, ending.signal, () => [root]);
    await pass(8_000);
    causes = [];
    root.append(document.createElement('p'));
    await pass(60);
    expect(causes).toEqual(['changed']);
    await pass(8_000);
    causes = [];
    const event = new Event('change');
    Object.defineProperty(event, 'isTrusted', { value: true });
    root.querySelector('select')?.dispatchEvent(event);
    await pass(60);
    expect(causes).toEqual(['acted']);
  });

  test('a place that never rests is read at a slow pace, and less often where reading is dear', {
    timeout: 60_000,
    tags: ['long'],
  }, async () => {
    await settle();
    const passesIn = async (seconds: number) => {
      causes = [];
      for (let turn = 0; turn < seconds * 20; turn += 1) {
        change();
        await pass(50);
      }
      return causes.length;
    };
    expect(await passesIn(20)).toBeLessThanOrEqual(30);
    cost = 10;
    await passesIn(60);
    expect(await passesIn(60)).toBeLessThanOrEqual(8);
  });

  test('a click or a new choice is read at once, after its animations, and while an answer may be on its way', async () => {
    await settle();
    trusted('change');
    await pass(30);
    expect(causes).toEqual(['acted']);
    await pass(500);
    expect(causes).toEqual(['acted', 'acted']);
    await pass(10_000);
    expect(causes).toHaveLength(7);
  });

  test("the page's own events are not the person's", async () => {
    await settle();
    document.body.dispatchEvent(new Event('click', { bubbles: true }));
    await pass(1_000);
    expect(causes).toEqual([]);
  });

  test('what is ours is no change', async () => {
    await settle();
    const own = document.createElement('div');
    markOwn(own);
    document.body.append(own);
    own.setAttribute('popover', 'manual');
    await pass(1_000);
    own.remove();
    await pass(1_000);
    expect(causes).toEqual([]);
  });

  test('a document that is written anew is rewritten, at once', async () => {
    await settle();
    const before = document.documentElement;
    const root = document.createElement('html');
    root.append(document.createElement('body'));
    before.remove();
    document.append(root);
    await pass(5);
    expect(causes).toContain('rewritten');
    root.remove();
    document.append(before);
  });

  test('coming back from the back/forward cache', async () => {
    await settle();
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(causes).toEqual(['returned']);
  });

  test('a hidden tab waits until it is seen', async () => {
    const seen = vi.spyOn(Document.prototype, 'hidden', 'get').mockReturnValue(true);
    await settle();
    change();
    await pass(10_000);
    expect(causes).toEqual([]);
    seen.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await pass(60);
    expect(causes).toEqual(['changed']);
    seen.mockRestore();
  });

  test('nothing after the end', async () => {
    await settle();
    change();
    trusted('click');
    ending.abort();
    change();
    await pass(10_000);
    expect(causes).toEqual([]);
  });
});
