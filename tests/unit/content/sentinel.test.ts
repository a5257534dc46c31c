// @vitest-environment test-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ORDER_NAMES } from '../../../src/detection/order-names.ts';

const CHECKOUT =
  '<label><input type="radio"> 신용카드</label><label><input type="radio"> 휴대폰 결제</label><button>결제하기</button>';
const SHOP = 'https://shop.example.kr/order';

let hints: string[] = [];
let unheard = 0;
const NOBODY = 'Could not establish connection. Receiving end does not exist.';
let cutOff = NOBODY;
let listeners: [string, EventListener][] = [];
let observers: MutationObserver[] = [];
/** What is watched with all that stands in it; the document itself is watched for being written anew. */
let followed: Node[] = [];

/** The script runs when it is imported: a fresh copy of it for every test. */
const run = () => import('../../../src/content/sentinel.iife.ts');
const pass = (time: number) => vi.advanceTimersByTimeAsync(time);
const be = (url: string) =>
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url);
const trusted = (type: string) => {
  const event = new Event(type, { bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  document.body.dispatchEvent(event);
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.resetModules();
  hints = [];
  unheard = 0;
  cutOff = NOBODY;
  listeners = [];
  const runtime = {
    lastError: undefined as { message: string } | undefined,
    sendMessage(message: { type: string; data: { hint: string } }, heard: () => void) {
      hints.push(`${message.type} ${message.data.hint}`);
      runtime.lastError = unheard > 0 ? { message: cutOff } : undefined;
      unheard -= 1;
      heard();
    },
  };
  vi.stubGlobal('chrome', { runtime });
  vi.stubGlobal('origin', 'null');
  const listen = window.addEventListener.bind(window);
  vi.spyOn(window, 'addEventListener').mockImplementation(((
    type: string,
    listener: EventListener,
    options: object,
  ) => {
    listeners.push([type, listener]);
    listen(type, listener, options);
  }) as never);
  const Real = window.MutationObserver;
  vi.stubGlobal(
    'MutationObserver',
    class extends Real {
      constructor(callback: MutationCallback) {
        super(callback);
        observers.push(this);
      }
      override observe(target: Node, options: MutationObserverInit): void {
        if (options.subtree === true) followed.push(target);
        super.observe(target, options);
      }
    },
  );
  document.documentElement.lang = 'ko';
  document.title = '';
  document.body.innerHTML = '';
  be(SHOP);
});
afterEach(() => {
  for (const [type, listener] of listeners) window.removeEventListener(type, listener, true);
  for (const observer of observers) observer.disconnect();
  observers = [];
  followed = [];
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('at once', () => {
  test.each([
    [
      'a known window, whatever is on it',
      'https://ui.teledit.com/Danal/Teledit/Web/Start.php',
      '',
      ['frame/suspect host'],
    ],
    ['a checkout that lists phone billing', SHOP, CHECKOUT, ['frame/suspect words']],
    ['a hand-over form', SHOP, '<form><input type="hidden" name="ItemAmt"></form>', ['frame/suspect form']],
    ['a page without it', SHOP, '<p>신용카드 결제하기</p>', []],
    ['an identity check', 'https://wauth.teledit.com/x', '<p>휴대폰 본인확인 SKT KT 인증번호</p>', []],
    ['no web page', 'about:blank', CHECKOUT, []],
  ])('%s', async (_what, url, html, told) => {
    be(url);
    document.body.innerHTML = html;
    await run();
    await pass(20_000);
    expect(hints).toEqual(told);
  });

  test.each([
    ['was not there yet', NOBODY],
    ['was stopped before it answered', 'The message port closed before a response was received.'],
  ])('asked again when the worker %s, and not for ever', async (_what, error) => {
    cutOff = error;
    document.body.innerHTML = CHECKOUT;
    unheard = 9;
    await run();
    await pass(20_000);
    expect(hints).toHaveLength(3);
  });

  test('an extension that is gone is no error', async () => {
    vi.stubGlobal('chrome', {
      runtime: {
        sendMessage: () => {
          throw new Error('Extension context invalidated.');
        },
      },
    });
    document.body.innerHTML = CHECKOUT;
    await expect(run()).resolves.toBeDefined();
  });
});

describe('a page whose name is not Korean and names no order', () => {
  beforeEach(() => {
    be('https://www.example.com/page');
    document.title = 'News';
    document.body.innerHTML = CHECKOUT;
  });

  test('is left alone: none of its nodes is touched, no change is followed, no timer runs', async () => {
    const body = vi.spyOn(Document.prototype, 'body', 'get');
    const list = vi.spyOn(Document.prototype, 'getElementsByTagName');
    await run();
    await pass(60_000);
    expect(body).not.toHaveBeenCalled();
    expect(list).not.toHaveBeenCalled();
    expect(followed).toEqual([]);
    expect(listeners.map(([type]) => type)).toEqual(['click', 'change']);
    expect(hints).toEqual([]);
  });

  test.each([
    ['it was reached from a Korean site', 'https://www.shop.co.kr/'],
    ['it was reached from a step of an order', 'https://www.example.com/checkout'],
  ])('is looked at at once where %s', async (_why, referrer) => {
    vi.spyOn(Document.prototype, 'referrer', 'get').mockReturnValue(referrer);
    await run();
    expect(hints).toEqual(['frame/suspect words']);
  });

  test.each([
    ['Korean', '뉴스'],
    ["the first of Hangul's syllables", 'a 가'],
    ['the last of them', '힣 z'],
    ['prices in won', 'Buds ₩9'],
    ['prices in wide won', 'Buds ￦9'],
    ...ORDER_NAMES.split('|').map((word) => [`an order: ${word}`, `My ${word.toUpperCase()}s`]),
  ])('is no such page where its title is %s', async (_what, title) => {
    document.title = title;
    await run();
    expect(hints).toEqual(['frame/suspect words']);
  });

  test('is left alone where its title is in letters of another script', async () => {
    document.title = '“Новости” — 新聞 ニュース’ %uAC00';
    const list = vi.spyOn(Document.prototype, 'getElementsByTagName');
    await run();
    expect(list).not.toHaveBeenCalled();
    expect(hints).toEqual([]);
  });

  test('is no such page where its encoding is Korea’s', async () => {
    vi.spyOn(Document.prototype, 'characterSet', 'get').mockReturnValue('EUC-KR');
    await run();
    expect(hints).toEqual(['frame/suspect words']);
  });

  test.each(['click', 'change'])('is looked at when the person acts there: %s', async (act) => {
    await run();
    trusted(act);
    await pass(80);
    expect(hints).toEqual(['frame/suspect words']);
  });
});

describe('later', () => {
  test('a checkout that is built after the page loaded', async () => {
    await run();
    document.body.innerHTML = CHECKOUT;
    await pass(100);
    expect(hints).toEqual(['frame/suspect words']);
  });

  test('run again in the same document, the newer one looks alone', async () => {
    await run();
    vi.resetModules();
    await run();
    document.body.innerHTML = CHECKOUT;
    await pass(20_000);
    expect(hints).toEqual(['frame/suspect words']);
  });

  test('run again after it was told in vain, it tells again', async () => {
    document.body.innerHTML = CHECKOUT;
    await run();
    vi.resetModules();
    await run();
    expect(hints).toEqual(['frame/suspect words', 'frame/suspect words']);
  });

  test('once suspected it is silent, whatever happens', async () => {
    document.body.innerHTML = CHECKOUT;
    await run();
    document.body.append('x');
    trusted('click');
    await pass(60_000);
    expect(hints).toHaveLength(1);
  });

  test('a step that opens long after the page fell quiet, by an act of the person', async () => {
    await run();
    for (let turn = 0; turn < 40; turn += 1) {
      document.body.append('글');
      await pass(5_000);
    }
    document.body.innerHTML = CHECKOUT;
    await pass(60_000);
    expect(hints).toEqual([]);
    trusted('click');
    await pass(100);
    expect(hints).toEqual(['frame/suspect words']);
  });

  test('an answer that takes its time is waited for', async () => {
    await run();
    trusted('click');
    await pass(2_000);
    document.body.innerHTML = CHECKOUT;
    await pass(3_000);
    expect(hints).toEqual(['frame/suspect words']);
  });

  test('the page cannot wake it', async () => {
    await run();
    for (let turn = 0; turn < 40; turn += 1) {
      document.body.append('글');
      await pass(5_000);
    }
    document.body.innerHTML = CHECKOUT;
    document.body.dispatchEvent(new Event('click', { bubbles: true }));
    await pass(60_000);
    expect(hints).toEqual([]);
  });

  test('a hidden tab is looked at when it is seen', async () => {
    const hidden = vi.spyOn(Document.prototype, 'hidden', 'get').mockReturnValue(true);
    document.body.innerHTML = CHECKOUT;
    await run();
    await pass(20_000);
    expect(hints).toEqual([]);
    hidden.mockReturnValue(false);
    window.dispatchEvent(new Event('visibilitychange'));
    expect(hints).toEqual(['frame/suspect words']);
  });

  test('a page that is only prerendered waits', async () => {
    document.body.innerHTML = CHECKOUT;
    Object.defineProperty(Document.prototype, 'prerendering', { value: true, configurable: true });
    await run();
    expect(hints).toEqual([]);
    Reflect.deleteProperty(Document.prototype, 'prerendering');
    window.dispatchEvent(new Event('prerenderingchange'));
    expect(hints).toEqual(['frame/suspect words']);
  });
});

describe('frames', () => {
  const inFrame = (width: number, height: number) => {
    vi.spyOn(window, 'top', 'get').mockReturnValue({} as never);
    Object.assign(window, { innerWidth: width, innerHeight: height });
  };

  test.each([
    [199, 600, []],
    [600, 149, []],
    [320, 500, ['frame/suspect words']],
  ])('%i × %i', async (width, height, told) => {
    inFrame(width, height);
    document.body.innerHTML = CHECKOUT;
    await run();
    expect(hints).toEqual(told);
  });

  test('a frame that opens is looked at again', async () => {
    inFrame(0, 0);
    document.body.innerHTML = CHECKOUT;
    await run();
    Object.assign(window, { innerWidth: 400, innerHeight: 600 });
    const resized = new Event('resize');
    Object.defineProperty(resized, 'isTrusted', { value: true });
    window.dispatchEvent(resized);
    await pass(100);
    expect(hints).toEqual(['frame/suspect words']);
  });

  test('a frame that has its first size a moment later, without an event, is looked at again', async () => {
    inFrame(0, 0);
    document.body.innerHTML = CHECKOUT;
    await run();
    expect(hints).toEqual([]);
    Object.assign(window, { innerWidth: 400, innerHeight: 600 });
    await pass(100);
    expect(hints).toEqual(['frame/suspect words']);
  });

  test("a gateway's own frame has no size to have", async () => {
    inFrame(0, 0);
    be('https://mup.mobilians.co.kr/MUP/goCashMain.mcash');
    await run();
    expect(hints).toEqual(['frame/suspect host']);
  });
});

test('a page in another language costs one listener and nothing else', async () => {
  be('https://news.example.com/world');
  document.documentElement.lang = 'en';
  document.title = 'World';
  document.body.innerHTML = '<p>text</p>'.repeat(200);
  await run();
  expect(listeners.map(([type]) => type)).toEqual(['click', 'change']);
  expect(followed).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});
