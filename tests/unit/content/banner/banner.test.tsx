// @vitest-environment test-dom

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Banner } from '../../../../src/content/banner/banner.tsx';
import { bannerViewOf } from '../../../../src/content/banner/said/view-of.ts';
import type { ClickGuard } from '../../../../src/content/press/click-guard.ts';
import type { BannerOrder, BannerPorts } from '../../../../src/content/shared/banner-model.ts';
import type { Ack } from '../../../../src/contract/messages.ts';
import type { Speech } from '../../../../src/ui/translate-context.ts';
import { TranslateContext } from '../../../../src/ui/translate-context.ts';
import { BANNER_STATES } from '../../../fixtures/banner-states.ts';
import { ENGLISH, KOREAN } from '../../../fixtures/speech.ts';
import { loadAxe } from '../../fakes/axe.ts';

const DONE: Ack = { ok: true, id: 'command-1' };
let page: HTMLElement;
let wasHere = true;
const here = {
  wasHere: () => wasHere,
  isHere: () => wasHere,
  pressedAt: () => 0,
  watch: () => () => {},
  hear: () => {},
};
let mayAct: boolean;
const send = vi.fn(async (_order: BannerOrder, _again?: boolean): Promise<Ack> => DONE);
const openPopup = vi.fn();
const openPage = vi.fn();
const mute = vi.fn<BannerPorts['mute']>();
const onGoOn = vi.fn();
const onClose = vi.fn();
const guard: ClickGuard = {
  able: true,
  mayAct: () => mayAct,
  mayOpen: () => mayAct,
  watch: () => () => {},
  placed: () => {},
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  mayAct = true;
  wasHere = true;
  page = document.createElement('main');
  document.body.replaceChildren(page);
  document.documentElement.lang = 'ko';
  document.title = '결제창';
});
afterEach(() => vi.useRealTimers());

async function show(name: string, { narrow = false, speech = KOREAN as Speech, isFramed = false } = {}) {
  const model = BANNER_STATES[name];
  if (model === undefined) throw new Error(`no state ${name}`);
  const view = bannerViewOf(model, speech, { host: 'teledit-pay.example', mayLog: true });
  await act(() =>
    render(
      <TranslateContext value={speech}>
        <Banner
          view={view}
          ports={{ send, openPopup, openPage, mute }}
          guard={guard}
          here={here}
          narrow={narrow}
          site={{ host: 'teledit-pay.example', isPrivate: false, isFramed }}
          onGoOn={onGoOn}
          onClose={onClose}
        />
      </TranslateContext>,
      page,
    ),
  );
  return view;
}

const button = (name: string): HTMLElement => {
  const found = [...page.querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
  );
  if (found === undefined) throw new Error(`no button ${name} in ${page.textContent}`);
  return found;
};

/** A click as a person makes it; scripts cannot make one, so the mark is put on by hand. */
async function press(name: string, isTrusted = true) {
  const event = new MouseEvent('click', { bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  await act(async () => {
    button(name).dispatchEvent(event);
    // The answer to a command takes a few turns of the queue.
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  });
}

describe.each(Object.keys(BANNER_STATES))('%s', (name) => {
  test.each([
    ['in a page', KOREAN, false],
    ['in a small window', ENGLISH, true],
  ])('breaks no rule of axe %s', { tags: ['long'] }, async (_, speech, narrow) => {
    vi.useRealTimers();
    await show(name, { speech, narrow });
    const { violations } = await (await loadAxe()).run(page, {
      // No layout here: contrast is measured on the real thing, in a browser.
      rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  test('has no field to type into, no link, and no inline style', async () => {
    await show(name);
    expect(page.querySelector('input, textarea, select, form, a, [style], [contenteditable]')).toBeNull();
  });
});

const FIGURE = /\d,\d{3}|\d%/;

/** Text that a page could search for with `window.find`: all that is not inert. */
function searchable(): string {
  const copy = page.cloneNode(true) as HTMLElement;
  for (const inert of copy.querySelectorAll('[inert]')) inert.remove();
  return copy.textContent ?? '';
}

/** Drawn four times each: one state in five before a commit, the others where everything is tested. */
const SEARCHED = Object.keys(BANNER_STATES).map((name, at) => [name, at % 5 === 0] as const);
describe.each([
  ['some states', [], SEARCHED.filter(([, isSoon]) => isSoon)],
  ['the other states', ['long'], SEARCHED.filter(([, isSoon]) => !isSoon)],
] as const)('%s', (_, tags, states) => {
  test.each(states)(
    '%s: what a page could search holds no figure; labels say them all',
    { tags: [...tags] },
    async (name) => {
      for (const narrow of [false, true]) {
        await show(name, { narrow });
        await act(() => {
          vi.advanceTimersByTime(200);
        });
        expect(searchable()).not.toMatch(FIGURE);
        expect(searchable()).not.toContain('내 폰');
      }
      await show(name);
      if (page.querySelector('[aria-expanded="false"][data-size]'))
        await press(`${(await show(name)).figure}. 자세히 보기`);
      await press('왜 이렇게 나왔나요');
      const inert = [...page.querySelectorAll('[inert]')].map((each) => each.textContent).join(' ');
      const labels = [...page.querySelectorAll('[aria-label]')]
        .map((each) => each.getAttribute('aria-label'))
        .join(' ');
      const figures = inert.match(/[\d,]+원|\d+%/g) ?? [];
      expect(figures.filter((figure) => !labels.includes(figure))).toEqual([]);
    },
  );
});

describe('announcing', () => {
  test.each([
    ['near', 'status'],
    ['over', 'alert'],
    ['unpaid', 'alert'],
  ])('%s is said once, as %s, after the region is there', async (name, role) => {
    const view = await show(name);
    const region = page.querySelector(`[role=${role}]`);
    expect(region?.querySelector('[aria-label]')).toBeNull();
    await act(() => {
      vi.advanceTimersByTime(200);
    });
    expect(region?.querySelector('[role=img]')?.getAttribute('aria-label')).toContain(view.figure);
    expect(region?.textContent).toContain(view.figure);
  });
});

describe('sizes', () => {
  test('good news is one line that opens', async () => {
    await show('ok');
    expect(page.textContent).not.toContain('기록할게요');
    await press('이 결제 후 57,000원 남아요. 자세히 보기');
    expect(page.textContent).toContain('기록할게요');
    await press('간단히 보기');
    expect(page.textContent).not.toContain('기록할게요');
  });

  test('a card starts short where it would hide the payment', async () => {
    await show('over', { narrow: true });
    expect(page.textContent).toContain('한도보다 12,000원 넘어요');
    expect(page.textContent).not.toContain('기록할게요');
    await press('자세히 보기');
    expect(page.textContent).toContain('기록할게요');
  });

  test('the focus follows the button that was pressed', async () => {
    await show('over', { narrow: true });
    await press('자세히 보기');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('간단히 보기');
  });

  test('showing takes no focus', async () => {
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    await show('over');
    expect(document.activeElement).toBe(field);
  });
});

test('in a small window a line is made of whole parts, so that none of them is cut within a figure', async () => {
  const { lines } = await show('near', { narrow: true });
  const line = page.querySelector('.lead-brief .lead-lines p');
  expect(line?.textContent).toBe(lines[0]);
  expect([...(line?.children ?? [])].map((part) => part.textContent)).toEqual([
    '남는 돈 24,000원',
    '· 하루 3,000원꼴',
  ]);
});

test.each([
  ['night', /^이\s결제\s후\s57,000원\s남아요$/],
  ['voucher', /^이\s결제\s후\s57,000원\s남아요$/],
  ['maintenance', /^이\s결제\s후\s57,000원\s남아요$/],
  ['code', /^인증번호를 넣으면 결제가 끝나요$/],
  ['unpaid', /^6일\s지났어요/],
  ['failUnpaid', /^통신사가 정해요$/],
  ['failPolicy', /^결제대행사가 정하고 이유는 밝히지 않아요$/],
  ['blocked', /^직접\s연\s창이 아니라면 번호를 넣지 마세요$/],
] as const)('in a small window the one sentence beneath %s is what matters most', async (name, expected) => {
  await show(name, { narrow: true });
  expect(page.querySelector('.lead-brief .lead-lines')?.textContent).toMatch(expected);
});

describe('clicks', () => {
  test('a click made by a script does nothing', async () => {
    await show('over');
    for (const name of ['기록할게요', '그래도 계속', '닫기', '간단히 보기']) await press(name, false);
    expect(send).not.toHaveBeenCalled();
    expect(onClose).not.toHaveBeenCalled();
    expect(page.textContent).toContain('기록할게요');
  });

  test('logging: asked once, then said', async () => {
    await show('near');
    await press('기록할게요');
    expect(send).toHaveBeenCalledTimes(1);
    expect(page.textContent).toContain('기록했어요');
    expect(() => button('기록할게요')).toThrow();
  });

  test('a press that fell on a card the person never was in opens the popup instead', async () => {
    wasHere = false;
    await show('near');
    await press('기록할게요');
    expect(send).not.toHaveBeenCalled();
    expect(openPopup).toHaveBeenCalledOnce();
  });

  test('logging while covered is refused, and says so', async () => {
    mayAct = false;
    await show('near');
    await press('기록할게요');
    expect(send).not.toHaveBeenCalled();
    expect(page.textContent).toContain('알림이 가려져 있었어요');
  });

  test.each([
    ['refused', async (): Promise<Ack> => ({ ok: false, reason: 'storage-failed' }), '기록하지 못했어요'],
    ['lost', async (): Promise<Ack> => Promise.reject(new Error('gone')), '저장 대기 중이에요'],
  ])('logging %s is never called done', async (_, answer, words) => {
    send.mockImplementationOnce(answer);
    await show('near');
    await press('기록할게요');
    expect(page.textContent).not.toContain('기록했어요');
    expect(page.textContent).toContain(words);
  });

  test('pressed again after no answer came, it is the same press', async () => {
    send.mockRejectedValueOnce(new Error('no answer in time'));
    await show('near');
    await press('기록할게요');
    await press('기록할게요');
    expect(send.mock.calls.map(([, again]) => again)).toEqual([false, true]);
    expect(page.textContent).toContain('기록했어요');
  });

  test('what a newer version wrote is said, and not offered to be tried again', async () => {
    send.mockResolvedValueOnce({ ok: false, reason: 'from-newer-version' });
    await show('near');
    await press('기록할게요');
    expect(page.textContent).toContain('업데이트 필요');
    expect(() => button('기록할게요')).toThrow();
  });

  test.each([
    ['같은 결제예요', { same: 'entry-0001' }],
    ['다른 결제예요', { distinct: true }],
  ])('an equal payment recorded a moment ago is asked about: %s', async (answer, content) => {
    const like = { entry: 'entry-0001', at: '2026-11-22T03:00:00.000Z' as never };
    send.mockResolvedValueOnce({ ok: false, reason: 'maybe-same', like });
    await show('near');
    await press('기록할게요');
    expect(page.textContent).toContain('방금 기록한 결제와 같은 건가요?');
    expect(() => button('기록할게요')).toThrow();
    await press(answer);
    expect(send.mock.lastCall).toEqual([{ name: 'banner/log', content }, true]);
    expect(page.textContent).toContain('기록했어요');
  });

  test('a logged payment says so and cannot be logged again', async () => {
    await show('okLogged');
    await press('이 결제 후 57,000원 남아요. 자세히 보기');
    expect(page.textContent).toContain('기록했어요');
    expect(() => button('기록할게요')).toThrow();
  });

  test('what needs typing opens the popup', async () => {
    await show('unknownAmount');
    await press('팝업에서 입력');
    expect(openPopup).toHaveBeenCalledTimes(1);
    mayAct = false;
    await press('팝업에서 입력');
    expect(openPopup).toHaveBeenCalledTimes(1);
    expect(page.textContent).toContain('가려져 있었어요');
  });

  test.each([
    ['near', {}],
    ['unpaid', { month: '2026-10' }],
  ])('the log of the month that %s speaks of opens in a tab', async (name, place) => {
    await show(name);
    await press('기록 보기');
    expect(openPage.mock.calls).toEqual([[place]]);
    mayAct = false;
    await press('기록 보기');
    expect(openPage).toHaveBeenCalledOnce();
    expect(page.textContent).toContain('가려져 있었어요');
  });

  test.each([
    ['unpaid', '요금이 밀렸을 때', 'unpaid'],
    ['failLimit', '결제가 안 될 때', 'failed'],
  ])('%s leads to the guide, by its name and no address', async (name, words, guide) => {
    await show(name);
    await press(words, false);
    expect(openPage).not.toHaveBeenCalled();
    await press(words);
    expect(openPage.mock.calls).toEqual([[{ guide }]]);
    mayAct = false;
    await press(words);
    expect(openPage).toHaveBeenCalledOnce();
    expect(page.textContent).toContain('가려져 있었어요');
  });

  test('in a frame neither the log nor the guide is offered, for only the popup opens from there', async () => {
    await show('unpaid', { isFramed: true });
    for (const words of ['기록 보기', '요금이 밀렸을 때']) expect(() => button(words)).toThrow();
    await press('팝업에서 알려주기');
    expect(openPopup).toHaveBeenCalledOnce();
  });

  test('why unfolds sums and clues', async () => {
    await show('near');
    expect(page.textContent).not.toContain('276,000원');
    await press('왜 이렇게 나왔나요');
    expect(page.textContent).toContain('276,000원');
    expect(page.textContent).toContain('통신과금서비스 이용약관 동의');
    expect(page.textContent).not.toContain('+40');
  });
});

describe('line and pool', () => {
  test('one press puts the payment on another line, or pool', async () => {
    await show('twoLines');
    await press('둘째 폰');
    expect(send).toHaveBeenCalledWith(
      { name: 'banner/account', content: { line: 'line-0002' } },
      expect.anything(),
    );
    await press('콘텐츠이용료');
    expect(send).toHaveBeenLastCalledWith(
      { name: 'banner/account', content: { pool: 'content' } },
      expect.anything(),
    );
    await press('내 폰');
    expect(send).toHaveBeenCalledTimes(2);
  });

  test('with one line there is nothing to choose between', async () => {
    await show('near');
    expect(() => button('내 폰')).toThrow();
    expect(button('소액결제').getAttribute('aria-pressed')).toBe('true');
  });

  test('covered, nothing is changed', async () => {
    mayAct = false;
    await show('twoLines');
    await press('둘째 폰');
    expect(send).not.toHaveBeenCalled();
    expect(page.textContent).toContain('알림이 가려져 있었어요');
  });
});

test('a cancelled payment: one press takes the entry back, and says so', async () => {
  await show('cancelledFits');
  await press('기록도 취소');
  expect(send).toHaveBeenCalledWith({ name: 'banner/cancel-entry', content: {} }, expect.anything());
  expect(page.textContent).toContain('기록에서도 취소했어요');
  expect(() => button('기록도 취소')).toThrow();
});

test('text of the page is text, and cannot turn the text around it', async () => {
  const model = BANNER_STATES['near'];
  if (model === undefined) throw new Error('no state near');
  const item = '<img src=x onerror=alert(1)>\u202E원000,9';
  const detection = { ...model.detection, item };
  const view = bannerViewOf({ ...model, detection }, KOREAN, { host: 'pay.example', mayLog: true });
  await act(() =>
    render(
      <TranslateContext value={KOREAN}>
        <Banner
          view={view}
          ports={{ send, openPopup, openPage, mute }}
          guard={guard}
          here={here}
          narrow={false}
          site={{ host: 'pay.example', isPrivate: false, isFramed: false }}
          onGoOn={onGoOn}
          onClose={onClose}
        />
      </TranslateContext>,
      page,
    ),
  );
  expect(page.querySelector('img')).toBeNull();
  expect([...page.querySelectorAll('bdi')].map((each) => each.textContent)).toContain(
    '<img src=x onerror=alert(1)> 원000,9',
  );
});
