// @vitest-environment test-dom

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Snapshot } from '../../../src/contract/snapshot.ts';
import { won } from '../../../src/core/won.ts';
import { loadLazyParts } from '../../../src/popup/lazy-parts.ts';
import { Popup } from '../../../src/popup/popup.tsx';
import { createPopupStore } from '../../../src/popup/store.ts';
import { type Speech, TranslateContext } from '../../../src/ui/translate-context.ts';
import { ENGLISH, KOREAN } from '../../fixtures/speech.ts';
import { loadAxe } from '../fakes/axe.ts';
import { fakeBackground } from '../fakes/command-client.ts';
import { entry, STATES, snapshot } from '../fakes/snapshot.ts';

/** As when the popup has stood open for a moment. */
beforeAll(loadLazyParts);

let page: HTMLElement;

beforeEach(() => {
  page = document.createElement('div');
  document.body.replaceChildren(page);
});

/** No effect of a view may wait until its document is gone. */
afterEach(() => act(() => render(null, page)));

async function open(start: Snapshot, speech: Speech = KOREAN) {
  const background = fakeBackground(start);
  const ports = {
    openOptions: vi.fn(),
    openHistory: vi.fn(),
    openCompare: vi.fn(),
    askKnownHosts: vi.fn(async () => true),
    askShop: vi.fn(async (_host: string) => true),
    pause: async () => {},
    close: () => undefined,
  };
  const store = createPopupStore({ ...background.ports, ...ports, tabId: 7 });
  await store.getState().refresh();
  await act(() =>
    render(
      <TranslateContext.Provider value={speech}>
        <Popup store={store} hasTab={true} />
      </TranslateContext.Provider>,
      page,
    ),
  );
  return { background, ports, store };
}

const state = (name: string): Snapshot => {
  const found = STATES[name];
  if (found === undefined) throw new Error(`no state ${name}`);
  return found;
};
const text = () => page.textContent ?? '';
const find = <E extends Element = HTMLElement>(selector: string): E => {
  const found = page.querySelector<E>(selector);
  if (found === null) throw new Error(`nothing matches ${selector}`);
  return found;
};
const button = (name: string): HTMLButtonElement => {
  const named = [...page.querySelectorAll('button')].find(
    (each) => each.textContent?.trim() === name || each.getAttribute('aria-label') === name,
  );
  if (named === undefined) throw new Error(`no button "${name}" in ${text()}`);
  return named;
};
/** Lets answers arrive before the page is looked at again. */
const afterAnswers = () => new Promise((done) => setTimeout(done, 0));
const press = (name: string) =>
  act(async () => {
    button(name).click();
    await afterAnswers();
  });
const type = (field: HTMLInputElement, typed: string) =>
  act(() => {
    field.value = typed;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
const submit = () =>
  act(async () => {
    find<HTMLFormElement>('form').requestSubmit();
    await afterAnswers();
  });

/** Structure only: contrast is measured in a real browser by scripts/surfaces.mjs. */
const brokenRules = async () => {
  const { violations } = await (await loadAxe()).run(page, {
    rules: { 'color-contrast': { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

describe('what each state says', () => {
  test.each([
    ['normal', ['87,000원 남았어요', '213,000원 썼어요', '한도 300,000원', '12,900원 / 100,000원']],
    ['near', ['24,000원 남았어요']],
    ['over', ['12,000원 넘었어요', '내 예산 300,000원']],
    ['no-limit', ['213,000원 썼어요', '한도 입력하기']],
    ['first', ['한도를 알려주면', '한도 입력하기', '금액은 예시예요']],
    ['unpaid', ['10월 이용 요금', '45,000원', '6일\u00a0지났어요', '냈어요']],
    ['questions', ['왓치플러스 9,900원, 결제하셨나요?', '결제했어요', '안 했어요', '확인 전', '취소됨']],
    ['this-tab', ['푸른서점', '30,000원', '이 결제 후 57,000원 남아요']],
    ['no-amount', ['결제 금액을 읽지 못했어요', '금액 직접 적기']],
    ['problems', ['남은 금액을 알 수 없어요', '2026년 11월 기록', '지난달 요금', '결제창 주소 3곳']],
    ['off', ['다시 켤 때까지 꺼 두었어요']],
    ['several-lines', ['부모님 휴대폰 알뜰폰 둘째 회선']],
    ['long', ['1,000,000원 남았어요', 'Very Long Merchant Name']],
  ])('%s', async (name, sentences) => {
    await open(state(name));
    for (const sentence of sentences) expect(text()).toContain(sentence);
  });

  test.each(Object.keys(STATES))(
    '%s: every word is spoken, in both languages',
    { tags: ['long'] },
    async (name) => {
      for (const speech of [KOREAN, ENGLISH]) {
        await open(state(name), speech);
        expect(text()).not.toMatch(/undefined|\$\d|NaN|popup[A-Z]|app[A-Z]\w+_/);
        expect(text().split(speech.t('popupBasis'))).toHaveLength(2);
        expect(page.querySelectorAll('h1')).toHaveLength(1);
        expect(await brokenRules()).toEqual([]);
      }
    },
  );

  test('a month that could not be read shows no figure at all', async () => {
    await open(state('problems'));
    expect(text()).not.toMatch(/남았어요|썼어요/);
  });

  test.each(['first', 'no-limit'])('%s: one button is primary, and it asks for the limit', async (name) => {
    await open(state(name));
    expect([...page.querySelectorAll('.button-primary')].map((each) => each.textContent)).toEqual([
      '한도 입력하기',
    ]);
  });

  test('a carrier that nobody named is not shown', async () => {
    await open(state('first'));
    expect(find('.popup-head').textContent).not.toContain('KT');
    await open(state('normal'));
    expect(find('.popup-head').textContent).toContain('KT');
  });
});

describe('a refusal in this tab', () => {
  const shown = (seen: object): Snapshot => {
    const { tab } = state('this-tab');
    if (tab === undefined) throw new Error('no tab');
    const { amount: _none, ...rest } = tab;
    return snapshot({ tab: { ...rest, seen: { ...tab.seen, amount: null, ...seen } } });
  };

  test.each([
    ['mistyped', '적은 정보가 맞지 않아', '알뜰폰'],
    ['carrier-policy', '통신사 정책으로', '통신사가 정해요'],
    ['gateway-block', '결제대행사에서 막아 둔', '결제대행사가 풀 수 있어요'],
    [null, '결제되지 않았어요', '짐작해서 말하지 않을게요'],
  ])('%s: why, and who decides', async (cause, figure, who) => {
    await open(shown({ stage: 'failure', cause }));
    expect(text()).toContain(figure);
    expect(text()).toContain(who);
  });

  test('paid before is no refusal of this one', async () => {
    await open(shown({ stage: 'already' }));
    expect(text()).toContain('이미 결제됐거나 처리 중이라는 화면이에요');
    expect(text()).not.toContain('거절');
  });
});

describe('logging by hand', () => {
  test.each([
    ['12,000', 12_000],
    ['1만2천', 12_000],
    ['12000원', 12_000],
  ])('%s is understood, said back, and sent with the shop', async (typed, amount) => {
    const { background } = await open(snapshot());
    await press('기록하기');
    const [amountField, shop] = page.querySelectorAll<HTMLInputElement>('input[type=text]');
    if (amountField === undefined || shop === undefined) throw new Error('fields are missing');
    await type(amountField, typed);
    expect(find('form').textContent).toContain('12,000원');
    await type(shop, ' 도서상점 ');
    await submit();
    expect(background.commands()).toEqual([
      {
        name: 'entry/log',
        content: {
          command: 'command-1',
          line: 'line-0001',
          pool: 'phone',
          amount,
          day: '2026-11-22',
          merchant: '도서상점',
          status: 'confirmed',
        },
      },
    ]);
    expect(page.querySelector('form')).toBeNull();
    expect(find('[aria-live]').closest('.popup-foot')?.textContent).toContain('기록했어요');
  });

  test.each([
    ['', '금액을 적어 주세요'],
    ['12,00', '읽지 못했어요'],
    ['-500', '마이너스'],
    ['1,000,001', '1,000,000원까지'],
    ['0', '1원부터'],
  ])('"%s" is explained beside the field and nothing is sent', async (typed, why) => {
    const { background } = await open(snapshot());
    await press('기록하기');
    const field = find<HTMLInputElement>('input[type=text]');
    await type(field, typed);
    await submit();
    expect(background.commands()).toEqual([]);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const note = page.querySelector(`[id="${field.getAttribute('aria-describedby')}"]`);
    expect(note?.textContent).toContain(why);
    expect(document.activeElement).toBe(field);
  });

  test('a refused payment stays in the form, and the retry keeps its id', async () => {
    const { background } = await open(snapshot());
    background.refuse('storage-failed');
    await press('기록하기');
    await type(find('input[type=text]'), '9900');
    await submit();
    expect(find<HTMLInputElement>('input[type=text]').value).toBe('9900');
    expect(text()).toContain('바뀐 것은 없어요');
    background.obey();
    await press('다시 시도');
    expect(background.commands().map(({ content }) => content['command'])).toEqual([
      'command-1',
      'command-1',
    ]);
    expect(page.querySelector('form')).toBeNull();
  });

  test('Esc closes the form and the focus goes back to its button', async () => {
    await open(snapshot());
    await press('기록하기');
    await act(() => {
      find('input').dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
      );
    });
    expect(page.querySelector('form')).toBeNull();
    expect(document.activeElement).toBe(button('기록하기'));
  });

  test('correcting an entry sends only what was changed', async () => {
    const { background } = await open(snapshot({ entries: [entry({ pool: 'content' })] }));
    await press('도서상점 30,000원 고치기·취소·삭제');
    await press('고치기');
    await type(find('input[type=text]'), '31,000');
    await submit();
    expect(background.commands()[0]).toEqual({
      name: 'entry/edit',
      content: {
        command: 'command-1',
        entry: 'entry-0001',
        month: '2026-11',
        change: { amount: 31_000 },
      },
    });
  });
});

describe('one press', () => {
  test('on "냈어요" marks the bill, and "되돌리기" takes it back', async () => {
    const { background } = await open(state('unpaid'));
    await press('10월 이용 요금 냈어요');
    await press('되돌리기');
    expect(background.commands().map(({ content }) => content['paidOn'])).toEqual(['2026-11-22', null]);
  });

  test.each([
    ['결제했어요', 'confirmed'],
    ['안 했어요', 'failed'],
  ])('on "%s" settles the question', async (name, status) => {
    const { background } = await open(state('questions'));
    await press(name);
    expect(background.commands()[0]?.content).toMatchObject({ entry: 'entry-0009', status });
  });

  test('never deletes: it asks first, and the harmless answer has the focus', async () => {
    const { background } = await open(snapshot({ entries: [entry({ merchant: '왓챠' })] }));
    await press('왓챠 30,000원 고치기·취소·삭제');
    await press('지우기');
    expect(text()).toContain('왓챠를 지울까요?');
    expect(document.activeElement).toBe(button('그대로 두기'));
    expect(background.commands()).toEqual([]);
    await press('지우기');
    expect(background.commands()[0]).toMatchObject({
      name: 'entry/delete',
      content: { entry: 'entry-0001' },
    });
  });

  test.each([
    ['왓챠', '왓챠를'],
    ['도서문화상품권', '도서문화상품권을'],
    ['Steam', 'Steam'],
  ])('the question names %s with its particle, where that is known', async (merchant, object) => {
    await open(snapshot({ entries: [entry({ merchant })] }));
    await press(`${merchant} 30,000원 고치기·취소·삭제`);
    await press('지우기');
    expect(text()).toContain(`${object} 지울까요?`);
  });

  test('on the limit: typed in place, saved for this line', async () => {
    const { background } = await open(state('first'));
    await press('한도 입력하기');
    await type(find('input'), '30만');
    await submit();
    expect(background.commands()[0]).toMatchObject({
      name: 'line/save',
      content: { line: { limits: { phone: 300_000 } } },
    });
  });

  test('on "이 페이지 확인" says when nothing was found', async () => {
    const { background } = await open(snapshot());
    background.answer = () => ({ injected: true });
    await press('이 페이지 확인');
    expect(text()).toContain('소액결제 화면을 찾지 못했어요');
  });

  test('on "허용하기" asks the browser for the missing hosts', async () => {
    const { ports } = await open(state('problems'));
    await press('허용하기');
    expect(ports.askKnownHosts).toHaveBeenCalledOnce();
  });
});

test('a background that does not answer is said, with a way to try again', async () => {
  const { background, store } = await open(snapshot());
  background.now = new Error('no answer');
  store.setState({ snapshot: undefined });
  await act(() => store.getState().refresh());
  expect(text()).toContain('지킴이가 답하지 않아요');
  background.now = snapshot();
  await press('다시 시도');
  expect(text()).toContain('87,000원 남았어요');
});

describe('the last change', () => {
  test('of today is said with its way back, also when the popup was closed in between', async () => {
    const { background } = await open(state('undo'));
    expect(text()).toContain('도서상점 30,000원 기록');
    const back = [...page.querySelectorAll<HTMLButtonElement>('.last-step button')];
    const press = (at: number) =>
      act(async () => {
        back[at]?.click();
        await new Promise((done) => setTimeout(done, 10));
      });
    await press(0);
    expect(background.commands().at(-1)).toMatchObject({
      name: 'history/undo',
      content: { step: 'step-0007' },
    });
    await press(1);
    expect(background.commands().at(-1)).toMatchObject({
      name: 'history/redo',
      content: { step: 'step-0008' },
    });
  });

  test('stands back while what was just done offers its own way back', async () => {
    const { store } = await open(state('undo'));
    const place = () => page.querySelector('.last-step');
    expect(place()?.classList.contains('is-spoken-for')).toBe(false);
    await act(() => store.setState({ outcome: { kind: 'done', said: 'popupLogged', values: [] } }));
    expect(place()?.classList.contains('is-spoken-for')).toBe(true);
    await act(() => store.getState().dismiss());
    expect(place()?.classList.contains('is-spoken-for')).toBe(false);
  });

  test('of another day is no news: it waits in the options', async () => {
    const { steps } = state('undo');
    await open(snapshot({ steps: { undo: { ...steps?.undo, at: '2026-11-20T03:00:00.000Z' } as never } }));
    expect(page.querySelector('.last-step')).toBeNull();
  });
});

describe('two records that may be of one payment', () => {
  const like = entry({ id: 'entry-0001', amount: won(9_900), source: 'hand' });
  const seen = entry({ id: 'entry-0002', amount: won(9_900), status: 'pending' });
  const asked = () =>
    open(snapshot({ entries: [seen, like], questions: [seen], alike: [{ entry: seen.id, like }] }));

  test('are asked about, and said to count both', async () => {
    await asked();
    expect(text()).toContain('방금 기록한 결제와 같은 건가요?');
    expect(text()).toContain('둘 다 쓴 금액에 넣어 뒀어요');
  });

  test('the same: the one that came later goes into the first', async () => {
    const { background } = await asked();
    await press('같은 결제예요');
    expect(background.commands()).toMatchObject([
      { name: 'entry/merge', content: { entry: 'entry-0002', into: 'entry-0001' } },
    ]);
  });

  test('another one: it was paid', async () => {
    const { background } = await asked();
    await press('다른 결제예요');
    expect(background.commands()).toMatchObject([
      { name: 'entry/settle', content: { entry: 'entry-0002', status: 'confirmed' } },
    ]);
  });
});

describe('the shop behind a question', () => {
  const seen = entry({ id: 'entry-0002', status: 'pending' });

  test('can be allowed, that host alone', async () => {
    const { ports } = await open(
      snapshot({ questions: [seen], shops: [{ entry: seen.id, host: 'shop.example' }] }),
    );
    await press('다음부터 shop.example에서도 자동으로 기록하기');
    expect(ports.askShop.mock.calls).toEqual([['shop.example']]);
  });

  test('is not mentioned where it is unknown or open to us already', async () => {
    await open(snapshot({ questions: [seen] }));
    expect(text()).not.toContain('자동으로 기록하기');
  });
});

test('a write that a newer version forbids is said to need an update, without a retry', async () => {
  const { background, store } = await open(state('questions'));
  background.refuse('from-newer-version');
  await press('결제했어요');
  expect(text()).toContain('업데이트 필요');
  expect(() => button('다시 시도')).toThrow();
  background.refuse('storage-failed');
  await act(() => store.getState().dismiss());
  await press('결제했어요');
  expect(button('다시 시도')).toBeTruthy();
});
