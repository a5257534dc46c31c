// @vitest-environment test-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { ChangeGate, type Relevance } from '../../../src/content/change-gate.ts';
import { markOwn } from '../../../src/content/shared/own-nodes.ts';

let gate = new ChangeGate();
let now = 0;
beforeEach(() => {
  gate = new ChangeGate();
  now = 0;
  document.body.innerHTML =
    '<div id="box"><p id="left">남은 시간 <b id="clock">02:59</b></p><p id="sum">결제금액 30,000원</p><i id="bar" style="width:1%"></i></div>';
});

const at = (id: string) => document.getElementById(id) as HTMLElement;
/** What a real observer would hand over for this change, after a moment. */
async function rate(change: () => void, time = 1_000): Promise<Relevance> {
  now += time;
  const observer = new MutationObserver(() => undefined);
  observer.observe(document, { childList: true, characterData: true, attributes: true, subtree: true });
  change();
  const records = observer.takeRecords();
  observer.disconnect();
  return gate.rate(records, now);
}
const write = (id: string, text: string) => () => {
  at(id).textContent = text;
};

describe('what merely ticks', () => {
  test.each<[string, (tick: number) => void]>([
    ['a clock', (tick) => write('clock', `02:${String(58 - tick).padStart(2, '0')}`)()],
    ['a clock rewritten in place', (tick) => ((at('clock').firstChild as Text).data = `02:${30 - tick}`)],
    ['a clock down to hundredths', (tick) => write('clock', `00:02:${58 - tick}.${10 + tick}`)()],
    ['the time of day', (tick) => write('clock', `2026-11-28 14:03:${10 + tick}`)()],
    ['seconds in words', (tick) => write('left', `남은 시간 ${100 - tick}초`)()],
    ['a stamp of the moment', (tick) => write('left', `2026112814030${tick}`)()],
    [
      'a box redrawn with everything in it',
      (tick) => {
        const now = document.createElement('p');
        now.textContent = `남은 시간 2분 ${50 - tick}초, 결제금액 30,000원`;
        at('box').replaceChildren(now);
      },
    ],
    ['a bar', (tick) => at('bar').setAttribute('style', `width:${2 + tick}%`)],
    [
      'a picture that slides',
      (tick) => at('bar').setAttribute('style', `transform: translateX(-${10 + tick}px)`),
    ],
    ['a value for screen readers', (tick) => at('bar').setAttribute('aria-valuenow', String(5 + tick))],
  ])('%s', async (_, change) => {
    await rate(() => change(0));
    const ratings = new Set<Relevance>();
    for (let tick = 1; tick < 9; tick += 1) ratings.add(await rate(() => change(tick)));
    expect([...ratings]).toEqual(['none']);
  });

  test('a script that asks the server whether it is paid', async () => {
    for (let tick = 0; tick < 5; tick += 1) {
      const script = document.createElement('script');
      expect(await rate(() => document.head.append(script))).toBe('none');
      expect(await rate(() => script.remove())).toBe('none');
    }
  });

  test('what is ours', async () => {
    const own = document.createElement('div');
    markOwn(own);
    expect(await rate(() => document.body.append(own))).toBe('none');
    expect(await rate(() => own.setAttribute('popover', 'manual'))).toBe('none');
  });
});

describe('what may mean something', () => {
  test.each<[string, (tick: number) => void, () => void]>([
    [
      'a sum',
      (tick) => write('sum', `결제금액 30,000원`.repeat(tick > 0 ? 1 : 1))(),
      write('sum', '결제금액 20,000원'),
    ],
    ['a sum without its sign', () => write('sum', '30,000')(), write('sum', '20,000')],
    ['a small sum with its sign', () => write('sum', '500원')(), write('sum', '900원')],
    [
      'a result beside a clock in one box',
      (tick) => {
        at('box').innerHTML = `<p>남은 시간 ${50 - tick}초</p>`;
      },
      () => {
        at('box').innerHTML = '<p>결제가 완료되었습니다</p>';
      },
    ],
    [
      'something without words',
      (tick) => write('left', `${50 - tick}초`)(),
      () => {
        at('left').innerHTML = '0초<img alt="결제 완료">';
      },
    ],
    [
      'a class',
      () => at('left').setAttribute('class', 'wait'),
      () => at('left').setAttribute('class', 'done'),
    ],
    [
      'what was of no height',
      () => at('left').setAttribute('style', 'height:0px'),
      () => at('left').setAttribute('style', 'height:40px'),
    ],
    [
      'what stood beside the page',
      () => at('left').setAttribute('style', 'left:-9999px'),
      () => at('left').setAttribute('style', 'left:10px'),
    ],
  ])('%s', async (_, before, after) => {
    for (let tick = 0; tick < 3; tick += 1) await rate(() => before(tick));
    expect(await rate(after)).toBe('news');
  });
});

describe('a place that goes to and fro', () => {
  test('is news for a while, and then frequent', async () => {
    const ratings: Relevance[] = [];
    for (let tick = 0; tick < 14; tick += 1)
      ratings.push(await rate(() => at('left').classList.toggle('blink'), 500));
    expect(ratings.slice(0, 8)).toEqual(Array(8).fill('news'));
    expect(ratings.slice(8)).toEqual(Array(6).fill('frequent'));
    expect(await rate(() => at('sum').append('!'))).toBe('news');
    expect(await rate(() => at('left').classList.toggle('blink'), 30_000)).toBe('news');
  });

  test('another order in hidden fields, under the same words', async () => {
    const hand = (sum: number) => () => {
      at('box').innerHTML =
        `<p>주문서</p><form><input type="hidden" id="sum" name="ItemAmt" value="${sum}"></form>`;
    };
    expect(await rate(hand(10_000))).toBe('news');
    expect(await rate(hand(10_001))).toBe('news');
    expect(await rate(() => at('sum').setAttribute('value', '10002'))).toBe('news');
    expect(await rate(() => at('sum').setAttribute('value', '10003'))).toBe('news');
  });

  test('a batch too large to look at is news', async () => {
    const change = () => {
      for (let each = 0; each < 80; each += 1) at('left').setAttribute(`data-${each}`, '1');
    };
    expect(await rate(change)).toBe('news');
    expect(await rate(change)).toBe('news');
  });
});
