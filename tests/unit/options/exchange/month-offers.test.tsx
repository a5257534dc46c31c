// @vitest-environment test-dom
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import { instant } from '../../../../src/core/day.ts';
import type { Entry } from '../../../../src/core/entry.ts';
import { won } from '../../../../src/core/won.ts';
import { sentence } from '../../fakes/sentence.ts';
import { entry, line, lineView, snapshot } from '../../fakes/snapshot.ts';
import { button, choose, openExchange, settle, shows } from '../import-page.tsx';

async function paste(section: HTMLElement, text: string) {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', {
    value: { getData: (type: string) => (type === 'text/plain' ? text : '') },
  });
  await act(async () => {
    section.querySelector('.paste-box')?.dispatchEvent(event);
  });
}

const receipt = (on: string, sum: string, more: string) =>
  `[Web발신]\n[KG파이낸셜/SKT] 휴대폰 결제가 완료되었습니다.\n- 요청 일시: ${on}\n- 요청 사이트: 물결문구\n- 요청 금액: ${sum}원\n${more}`;
const OLDER = receipt('2026-11-20 10:00', '4,000', '- 이용 한도: 500,000원\n- 누적 이용 금액: 250,000원');
const NEWER = receipt('2026-11-21 14:05', '6,000', '- 이용 한도: 500,000원\n- 누적 이용 금액: 256,000원');

const own = (change: Partial<Entry> = {}) =>
  entry({
    amount: won(6_000),
    merchant: '물결문구',
    at: instant('2026-11-21T05:05:00.000Z'),
    source: 'sms',
    ...change,
  });

const offers = (section: HTMLElement) =>
  [...section.querySelectorAll('.match-offer')].map((each) => each.textContent ?? '');
const takeIn = (section: HTMLElement) =>
  act(async () => {
    section.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await settle();
    await settle();
  });

describe('what pasted texts state of the month, on the import page', () => {
  test('is offered once the payments are taken in, in the newest figures, and matched in one press', async () => {
    const { background, section, store } = await openExchange([], snapshot({ entries: [] }));
    await paste(section, `${NEWER}\n\n${OLDER}`);
    await shows(section, '.import-table');
    expect(offers(section), 'the payments are not in the log yet').toEqual([]);
    background.now = snapshot({ entries: [own()] });
    await takeIn(section);
    await act(() => store.getState().refresh());
    await shows(section, '.match-offer');
    expect(offers(section)).toHaveLength(1);
    expect(offers(section)[0]).toContain('500,000원');
    expect(offers(section)[0]).toContain('256,000원');
    await act(async () => {
      button(section, sentence('popupMatch')).click();
      await settle();
    });
    const { name, content } = background.commands().at(-1) ?? {};
    expect(name).toBe('month/match');
    expect(content).toMatchObject({ line: 'line-0001', pool: 'phone', limit: 500_000, used: 256_000 });
    expect(content).not.toHaveProperty('row');
  });

  test('is offered at once where all payments are there already, and gone when the preview is closed', async () => {
    const there = [own()];
    const { section } = await openExchange(there, snapshot({ entries: there }));
    await paste(section, NEWER);
    await shows(section, '.match-offer');
    expect(offers(section)[0]).toContain('256,000원');
    await act(async () => button(section, sentence('appClose')).click());
    expect(offers(section)).toEqual([]);
  });

  test('payments that the matched figure holds already are counted before they are taken in', async () => {
    const figure = own({ kind: 'adjustment', source: 'carrier', amount: won(8_000) });
    const { section } = await openExchange([figure], snapshot({ entries: [figure] }));
    await paste(section, `${NEWER}\n\n${OLDER}`);
    await shows(section, '.import-table');
    expect(section.textContent).toContain(sentence('exchangeInFigure', 1));
    const [tick] = section.querySelectorAll<HTMLInputElement>('tbody .tick');
    await act(async () => tick?.click());
    expect(section.textContent).toContain(sentence('exchangeInFigure', 1));
    await act(async () => section.querySelectorAll<HTMLInputElement>('tbody .tick')[1]?.click());
    expect(section.textContent).not.toContain(sentence('exchangeInFigure', 1));
  });

  test('a text of the month alone, with no payment in it', async () => {
    const { section } = await openExchange([], snapshot({ entries: [] }));
    await paste(
      section,
      '[SKT] 휴대폰 결제 누적 이용 금액 안내\n한도 금액: 500,000원\n누적 이용 금액: 231,300원',
    );
    await shows(section, '.match-offer');
    expect(offers(section)[0]).toContain('231,300원');
  });

  test('texts that were saved in a file are messages, too', async () => {
    const there = [own()];
    const { section } = await openExchange(there, snapshot({ entries: there }));
    await choose(section, `${NEWER}\n`, '문자.txt');
    await shows(section, '.match-offer');
    expect(offers(section)[0]).toContain('256,000원');
  });

  test('a payment later than the newest text: its use is not offered, its limit is', async () => {
    const there = [own(), own({ id: 'entry-0009', at: instant('2026-11-22T01:00:00.000Z') })];
    const { section } = await openExchange(there, snapshot({ entries: there }));
    await paste(section, NEWER);
    await shows(section, '.match-offer');
    expect(offers(section)[0]).toContain('500,000원');
    expect(offers(section)[0]).not.toContain('256,000원');
  });

  test('with several lines it says which one, and limits that differ may be of two lines: nothing is offered', async () => {
    const there = [own()];
    const lines = [lineView(), lineView({ line: line({ id: 'line-0002', nickname: '엄마 폰' }) })];
    const { section } = await openExchange(there, snapshot({ entries: there, lines }));
    await paste(section, NEWER);
    await shows(section, '.match-offer');
    expect(offers(section)[0]).toContain('내 폰');
    await act(async () => button(section, sentence('appClose')).click());
    await paste(section, `${NEWER}\n\n${OLDER.replace('500,000', '300,000')}`);
    await shows(section, '.import-table');
    for (const tick of section.querySelectorAll<HTMLInputElement>('tbody .tick'))
      if (tick.checked) await act(async () => tick.click());
    expect(offers(section)).toEqual([]);
  });
});
