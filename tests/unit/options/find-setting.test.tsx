// @vitest-environment test-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test } from 'vitest';
import { FindSetting } from '../../../src/options/find-setting.tsx';
import { found, settingsIn } from '../../../src/options/settings-index.ts';
import { TranslateContext } from '../../../src/ui/translate-context.ts';
import { KOREAN } from '../../fixtures/speech.ts';

const PAGE = `<main>
  <section><h2 tabindex="-1">지난달 요금</h2>
    <div class="card"><div class="field"><label for="fee">연체료 계산 기준</label><select id="fee"></select>
      <p>통신사가 정한 날부터 세요</p></div></div></section>
  <section><h2 tabindex="-1">내 회선</h2>
    <div class="card"><div class="field"><label for="limit">한 달 소액결제 한도</label><input id="limit"></div>
      <details><summary>하루·1회 한도</summary>
        <div class="field"><label for="daily">하루 한도</label><input id="daily"></div></details></div></section>
</main>`;

let page: HTMLElement;
beforeEach(async () => {
  document.body.innerHTML = `<div id="find"></div>${PAGE}`;
  page = document.querySelector<HTMLElement>('#find') ?? document.body;
  await act(() =>
    render(
      <TranslateContext.Provider value={KOREAN}>
        <FindSetting />
      </TranslateContext.Provider>,
      page,
    ),
  );
});

const labels = (query: string) => found(settingsIn(document.body), query).map(({ label }) => label);

describe('what is found', () => {
  test.each([
    ['연체', ['연체료 계산 기준']],
    ['한도', ['한 달 소액결제 한도', '하루·1회 한도', '하루 한도']],
    ['ㅇㅊㄹ', ['연체료 계산 기준']],
    ['  하루 한도 ', ['하루 한도', '하루·1회 한도']],
    ['한도 하루', ['하루·1회 한도', '하루 한도']],
    ['통신사가 정한', ['연체료 계산 기준']],
    ['지난달 요금', ['지난달 요금', '연체료 계산 기준']],
    ['없는 말', []],
    ['   ', []],
    ['가'.repeat(10_000), []],
    ['.*+?^$()|[]', []],
  ])('%s', (query, expected) => {
    expect(labels(query)).toEqual(expected);
  });

  test('never more than fit on the screen', () => {
    document.body.innerHTML = `<section><h2>많음</h2>${'<label>한도</label><label>한도 표</label>'.repeat(50)}${Array.from({ length: 40 }, (_, at) => `<label>한도 ${at}</label>`).join('')}</section>`;
    expect(labels('한도').length).toBeLessThanOrEqual(8);
  });
});

describe('going there', () => {
  const input = () => page.querySelector('input') as HTMLInputElement;
  const type = (text: string) =>
    act(() => {
      input().value = text;
      input().dispatchEvent(new Event('input', { bubbles: true }));
    });
  const key = (name: string) =>
    act(() => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
    });

  test('Enter takes the first, with the keyboard in its control and its fold open', async () => {
    await type('하루 한도');
    await act(() => page.querySelector('form')?.requestSubmit());
    expect(document.activeElement?.id).toBe('daily');
    expect(document.querySelector('details')?.open).toBe(true);
    expect(input().value).toBe('');
  });

  test('arrows go through the hits, a press goes there, Escape closes', async () => {
    await type('한도');
    await act(() => input().focus());
    await key('ArrowDown');
    await key('ArrowDown');
    expect(document.activeElement?.textContent).toContain('하루·1회 한도');
    await key('ArrowUp');
    await act(() => (document.activeElement as HTMLElement).click());
    expect(document.activeElement?.id).toBe('limit');
    await type('연체');
    await act(() => input().focus());
    await key('Escape');
    expect(page.querySelector('.find-hits')).toBeNull();
  });

  test.each(['a press', 'the keyboard'] as const)(
    '%s elsewhere closes it, one within does not',
    async (by) => {
      await type('한도');
      await act(() => input().focus());
      const leaveTo = (place: HTMLElement | null | undefined) =>
        act(() => {
          if (by === 'the keyboard') place?.focus();
          else place?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
        });
      await leaveTo(page.querySelector<HTMLElement>('.find-hit'));
      expect(page.querySelector('.find-hits')).not.toBeNull();
      await leaveTo(document.querySelector<HTMLElement>('#fee'));
      expect(page.querySelector('.find-hits')).toBeNull();
    },
  );

  test('nothing found is said', async () => {
    await type('없는 말');
    expect(page.textContent).toContain(KOREAN.t('optionsFoundNone'));
  });
});
