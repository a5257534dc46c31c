// @vitest-environment test-dom

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test } from 'vitest';
import type { OwnRule } from '../../../../src/core/own-rule.ts';
import { won } from '../../../../src/core/won.ts';
import { rulesFile } from '../../../../src/exchange/own-rules.ts';
import { RulesSection } from '../../../../src/options/rules/rules-section.tsx';
import { found, settingsIn } from '../../../../src/options/settings-index.ts';
import type { Tried } from '../../../../src/options/state/own-rules-port.ts';
import { TranslateContext } from '../../../../src/ui/translate-context.ts';
import { ENGLISH, KOREAN } from '../../../fixtures/speech.ts';
import { loadAxe } from '../../fakes/axe.ts';
import { SEEN } from '../../fakes/safekeeping.ts';
import { snapshot } from '../../fakes/snapshot.ts';

let page: HTMLElement;
beforeEach(() => {
  page = document.createElement('div');
  document.body.replaceChildren(page);
});

const rule = (change: Partial<OwnRule> = {}): OwnRule => ({
  id: 'rule-0001',
  host: 'shop.example',
  path: '/order',
  sum: '.total',
  isOn: true,
  ...change,
});
const NOWHERE: Tried = { open: 0, read: [] };

async function open(rules: readonly OwnRule[], speech = KOREAN) {
  const sent: { name: string; content: unknown }[] = [];
  const attempts: OwnRule[] = [];
  const world = {
    tried: NOWHERE as Tried | undefined,
    check: undefined as unknown,
    allowed: [] as unknown[],
  };
  const state = {
    send: async (command: { name: string; content: unknown }) => {
      sent.push(command);
      return true;
    },
    allow: async (what: unknown) => void world.allowed.push(what),
    seenAccess: SEEN,
    ownRules: {
      read: async () => rules,
      attempt: async (tried: OwnRule) => {
        attempts.push(tried);
        return world.tried;
      },
      check: async () => world.check,
    },
  };
  await act(async () =>
    render(
      <TranslateContext.Provider value={speech}>
        <RulesSection snapshot={snapshot()} state={state as never} newId={() => 'rule-new1'} />
      </TranslateContext.Provider>,
      page,
    ),
  );
  return { sent, attempts, world };
}

const text = () => page.textContent ?? '';
const button = (label: string) => {
  const wanted = [...page.querySelectorAll('button')].find((each) =>
    each.textContent?.trim().endsWith(label),
  );
  if (wanted === undefined) throw new Error(`no button ${label}`);
  return wanted;
};
const press = (label: string) => act(async () => button(label).click());
const field = (label: string) => {
  const wanted = [...page.querySelectorAll('label')].find((each) => each.textContent?.trim() === label);
  const input = wanted && page.querySelector<HTMLInputElement>(`[id="${wanted.htmlFor}"]`);
  if (!input) throw new Error(`no field ${label}`);
  return input;
};
const type = (label: string, value: string) =>
  act(async () => {
    const input = field(label);
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
const choose = (value: string) =>
  act(async () => page.querySelector<HTMLInputElement>(`input[type=radio][value=${value}]`)?.click());

describe('own rules in the settings', () => {
  test('say what they are, where they are not used, and that they stay here', async () => {
    await open([]);
    expect(text()).toContain('결제대행사의 결제창에는 쓰지 않아요');
    expect(text()).toContain('이 컴퓨터에만');
    expect(text()).toContain('아직 규칙이 없어요');
  });

  test('are found by a word', async () => {
    await open([]);
    expect(found(settingsIn(page), '규칙').map(({ label }) => label)).toContain('내 규칙');
  });

  test.each([KOREAN, ENGLISH])(
    'are fit to be used with a screen reader: %#',
    { tags: ['long'] },
    async (speech) => {
      await open([rule(), rule({ id: 'rule-0002', path: '/', when: { text: 'a' }, isOn: false })], speech);
      await act(async () => page.querySelector<HTMLButtonElement>('.section-add')?.click());
      const { violations } = await (await loadAxe()).run(page, {
        rules: { 'color-contrast': { enabled: false } },
      });
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    },
  );
});

describe('a rule', () => {
  test('is switched off, edited and deleted', async () => {
    const { sent } = await open([rule()]);
    await act(async () => page.querySelector<HTMLInputElement>('[role=switch]')?.click());
    await press('지우기');
    await press('고치기');
    await type('경로의 앞부분 (선택)', '/cart');
    await press('저장');
    expect(sent).toEqual([
      { name: 'own-rule/save', content: { rule: rule({ isOn: false }) } },
      { name: 'own-rule/delete', content: { rule: 'rule-0001' } },
      { name: 'own-rule/save', content: { rule: rule({ path: '/cart' }) } },
    ]);
  });

  test('is written by hand: a whole address is as good as a host, an empty path is the whole host', async () => {
    const { sent } = await open([]);
    await press('규칙 직접 쓰기');
    await type('사이트 주소', 'https://Shop.Example/order/2?x=1');
    await type('금액이 있는 곳', ' #total > b ');
    await type('상품 이름이 있는 곳 (선택)', '.item');
    await choose('text');
    await type('보여야 하는 글자', '휴대폰 결제로 주문');
    await press('저장');
    expect(sent).toEqual([
      {
        name: 'own-rule/save',
        content: {
          rule: {
            id: 'rule-new1',
            host: 'shop.example',
            path: '/',
            sum: '#total > b',
            name: '.item',
            when: { text: '휴대폰 결제로 주문' },
            isOn: true,
          },
        },
      },
    ]);
  });

  test.each([
    ['금액이 있는 곳', 'a:has(b)', '금액의 선택자를 읽지 못했어요'],
    ['금액이 있는 곳', `.${'a'.repeat(400)}`, '금액의 선택자를 읽지 못했어요'],
    ['사이트 주소', '내 가게', '사이트 주소를 읽지 못했어요'],
    ['경로의 앞부분 (선택)', 'order', '경로는 /로 시작하게'],
    ['상품 이름이 있는 곳 (선택)', 'a, b', '상품 이름의 선택자를 읽지 못했어요'],
  ])('that cannot be used is not saved, and says so beside its field: %s %s', async (label, value, words) => {
    const { sent } = await open([]);
    await press('규칙 직접 쓰기');
    await type('사이트 주소', 'shop.example');
    await type('금액이 있는 곳', '.total');
    await type(label, value);
    await press('저장');
    expect(sent).toEqual([]);
    expect(page.querySelector('[role=alert]')?.textContent).toContain(words);
    expect(field(label).getAttribute('aria-invalid')).toBe('true');
  });

  test.each<[Tried, string]>([
    [
      { open: 1, read: [{ amount: won(14_300), item: '문화 캐시', isThere: true }] },
      '14,300원으로 읽혀요 · 상품 이름: 문화 캐시',
    ],
    [{ open: 1, read: [{ amount: null, item: null, isThere: true }] }, '금액을 읽지 못했어요'],
    [{ open: 1, read: [{ amount: null, item: null, isThere: false }] }, '가리키는 곳이 없어요'],
    [{ open: 2, read: [] }, '경로나 조건에 맞지 않아요'],
    [NOWHERE, 'shop.example 페이지를 열어 두어야'],
  ])('is tried live: %j', async (tried, words) => {
    const { world, attempts } = await open([rule()]);
    world.tried = tried;
    await press('지금 시험하기');
    expect(page.querySelector('.rule-tried')?.textContent).toContain(words);
    expect(attempts).toEqual([rule()]);
  });

  test('is tried as it stands in the form; what was said of it before is gone with a change', async () => {
    const { world, attempts } = await open([]);
    world.tried = { open: 1, read: [{ amount: won(14_300), item: null, isThere: true }] };
    await press('규칙 직접 쓰기');
    await type('사이트 주소', 'shop.example');
    await press('지금 시험하기');
    expect(attempts).toEqual([]);
    expect(page.querySelector('[role=alert]')).not.toBeNull();
    await type('금액이 있는 곳', '.total');
    await press('지금 시험하기');
    expect(attempts).toMatchObject([{ sum: '.total' }]);
    expect(page.querySelector('.rule-tried')?.textContent).toContain('14,300원');
    await type('금액이 있는 곳', '.other');
    expect(page.querySelector('.rule-tried')?.textContent).toBe('');
  });

  test('of a site that the browser does not let us see offers to ask for it, and no other does', async () => {
    const { world } = await open([rule(), rule({ id: 'rule-0002', host: 'books.example' })]);
    const [ask, ...others] = [...page.querySelectorAll<HTMLButtonElement>('.notice button')];
    expect(others).toEqual([]);
    await act(async () => ask?.click());
    expect(world.allowed).toEqual([['*://books.example/*']]);
  });
});

describe('a file of rules', () => {
  async function choose(content: string) {
    const input = page.querySelector<HTMLInputElement>('input[type=file]');
    const file = new File([content], 'rules.json', { type: 'application/json' });
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    await act(async () => {
      input?.dispatchEvent(new Event('change', { bubbles: true }));
      await new Promise((done) => setTimeout(done));
    });
  }

  test('is shown first, each faulty rule by its place, and written only when confirmed', async () => {
    const { sent, world } = await open([rule()]);
    const { id: _own, ...fresh } = rule({ sum: '.other' });
    world.check = {
      ok: true,
      rules: [fresh],
      known: 1,
      refused: [
        { at: 3, host: 'evil.example', fault: 'sum' },
        { at: 4, host: '', fault: 'shape' },
      ],
      windows: ['ui.teledit.com'],
    };
    await choose(rulesFile([rule()]));
    expect(text()).toContain('새 규칙 1개를 찾았어요');
    expect(text()).toContain('3번째 규칙(evil.example)\u2060은 쓸 수 없어요: 금액의 선택자를');
    expect(text()).toContain('4번째 규칙은 쓸 수 없어요');
    expect(text()).toContain('ui.teledit.com');
    expect(sent).toEqual([]);
    await press('1개 넣기');
    expect(sent).toEqual([{ name: 'own-rules/add', content: { rules: [{ ...fresh, id: 'rule-new1' }] } }]);
    expect(text()).not.toContain('새 규칙 1개');
  });

  test('that brings nothing offers nothing, and one that is none says so', async () => {
    const { world } = await open([]);
    world.check = { ok: true, rules: [], known: 2, refused: [], windows: [] };
    await choose('{}');
    expect([...page.querySelectorAll('button')].some((each) => each.textContent?.includes('넣기'))).toBe(
      false,
    );
    world.check = { ok: false, reason: 'not-rules' };
    await choose('{}');
    expect(page.querySelector('[role=alert]')?.textContent).toBe('규칙 파일이 아니에요');
    await choose(' '.repeat(1_000_001));
    expect(page.querySelector('[role=alert]')?.textContent).toContain('너무 커요');
  });
});
