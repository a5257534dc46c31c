// @vitest-environment test-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runCheckout } from '../../../src/content/run-checkout.ts';
import type { RunningCheckout } from '../../../src/content/shared/running-checkout.ts';
import type { Detection } from '../../../src/contract/checkout-seen.ts';
import type { Statement } from '../../../src/contract/statement.ts';
import { won } from '../../../src/core/won.ts';

const pay: Detection = {
  rule: 'danal',
  gateway: 'danal',
  stage: 'pay',
  amount: won(8_900),
  amountDoubt: null,
  item: null,
  merchant: null,
  recurring: false,
  fee: null,
  cause: null,
  statedHeadroom: null,
  codeStep: false,
  lookalike: false,
  score: 100,
  reasons: [],
};
const assessment = { verdict: { state: 'unknown-limit' } };

function started(first: Detection | undefined, isTop = false) {
  const asked: [string, Record<string, unknown>][] = [];
  const shown: string[] = [];
  let ids = 0;
  const world = {
    detection: first,
    statement: undefined as Statement | undefined,
    alive: true,
    isTop,
    cramped: false,
    acted: false,
    frames: 2,
    moved: () => undefined as unknown,
    answer: assessment as unknown,
    asked,
    shown,
    about: [] as (string | undefined)[],
    names: () => asked.map(([name]) => name),
    sent: (name: string) => asked.filter(([asked]) => asked === name).map(([, content]) => content),
  };
  let reads = 0;
  const running = runCheckout(document, {
    ask: (async (name: string, content: Record<string, unknown>) => {
      asked.push([name, content]);
      if (world.answer instanceof Error) throw world.answer;
      return name === 'checkout/seen' || name === 'checkout/on-behalf' ? world.answer : undefined;
    }) as never,
    observe: () => {
      reads += 1;
      const { detection, statement } = world;
      if (statement !== undefined) return { detection, statement };
      return detection && { detection };
    },
    shows: (observation) => world.about.push(observation),
    banner: {
      show: (model) => {
        const { stage, amount } = model.detection;
        if ('plain' in model) shown.push(`plain ${model.plain} ${stage}`);
        else shown.push(`show ${stage} ${amount}${model.elsewhere ? ' of another frame' : ''}`);
      },
      hide: () => shown.push('hide'),
      look: () => undefined,
      renew: () => shown.push('renew'),
      destroy: () => shown.push('destroy'),
    },
    hasActed: () => world.acted,
    page: 'page-0001',
    place: {
      isTop: world.isTop,
      isCramped: () => world.cramped,
      framesInTab: () => world.frames,
      watch: (changed) => {
        world.moved = changed;
      },
    },
    roots: () => [],
    afterFrame: (then) => then(),
    isAlive: () => world.alive,
    arrival: () => 'reload',
    from: { shop: () => undefined, opener: () => undefined },
    newId: () => {
      ids += 1;
      return `id-${String(ids).padStart(6, '0')}`;
    },
  });
  open.push(running);
  return { ...world, world, running, reads: () => reads };
}

const open: RunningCheckout[] = [];
const pass = (time: number) => vi.advanceTimersByTimeAsync(time);
const change = () => document.body.append(document.createElement('p'));
const press = (html: string, type = 'click') => {
  document.body.innerHTML = html;
  const event = new Event(type, { bubbles: true, composed: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  (document.querySelector('[data-target]') ?? document.body).dispatchEvent(event);
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
  document.body.replaceChildren();
});
afterEach(() => {
  for (const running of open.splice(0)) running.end();
  vi.useRealTimers();
});

describe('what is told and shown', () => {
  test('what the person wants to hear nothing of is not shown, and shown as soon as it matters', async () => {
    const { world, shown, running } = started(pay);
    await pass(0);
    for (const answer of [{ ...assessment, notNeeded: true }, assessment]) {
      world.answer = answer;
      running.refresh();
      await pass(0);
    }
    expect(shown).toEqual(['show pay 8900', 'hide', 'show pay 8900']);
  });

  test('a payment is reported once, with how the page was reached, and shown', async () => {
    const { asked, shown } = started(pay);
    await pass(0);
    expect(asked).toEqual([
      ['checkout/seen', { observation: 'id-000001', arrival: 'reload', detection: pay, page: 'page-0001' }],
    ]);
    expect(shown).toEqual(['show pay 8900']);
    change();
    await pass(5_000);
    expect(asked).toHaveLength(1);
  });

  test('a page that is nothing says nothing', async () => {
    const { asked, shown } = started(undefined);
    change();
    await pass(5_000);
    expect([asked, shown]).toEqual([[], []]);
  });

  test('phone billing that is only listed is reported and not shown', async () => {
    const { names, shown } = started({ ...pay, stage: 'option' });
    await pass(0);
    expect(names()).toEqual(['checkout/seen']);
    expect(shown).not.toContain('show option 8900');
  });

  test('another amount is another observation; another score is not', async () => {
    const { world, sent, shown } = started(pay);
    await pass(2_000);
    world.detection = { ...pay, score: 120, reasons: ['more'] };
    change();
    await pass(2_000);
    expect(sent('checkout/seen')).toHaveLength(1);
    world.detection = { ...pay, amount: won(9_900) };
    change();
    await pass(2_000);
    expect(sent('checkout/seen').map(({ observation }) => observation)).toEqual(['id-000001', 'id-000002']);
    expect(shown).toEqual(['show pay 8900', 'show pay 9900']);
    // A press in the banner is about the one that it shows.
    expect(world.about).toEqual(['id-000001', 'id-000002']);
  });

  test('when the page stops being a step it is left, once', async () => {
    const { world, names, shown } = started(pay);
    await pass(2_000);
    world.detection = undefined;
    change();
    await pass(2_000);
    change();
    await pass(2_000);
    expect(names()).toEqual(['checkout/seen', 'checkout/left']);
    expect(shown).toEqual(['show pay 8900', 'hide']);
  });

  test('an answer that comes after the page moved on is not shown', async () => {
    const { world, shown } = started(pay);
    world.detection = undefined;
    window.dispatchEvent(new Event('pagehide'));
    await pass(0);
    expect(shown).toEqual(['hide']);
  });

  test('switched off: reported, not shown', async () => {
    const { world, running, shown } = started(pay);
    await pass(0);
    world.answer = { off: true };
    running.refresh();
    await pass(0);
    expect(shown).toEqual(['show pay 8900', 'hide']);
  });

  test('a refresh assesses the same observation again', async () => {
    const { running, sent } = started(pay);
    await pass(0);
    running.refresh();
    await pass(0);
    expect(sent('checkout/seen').map(({ observation }) => observation)).toEqual(['id-000001', 'id-000001']);
  });

  test('a refresh where nothing was seen reads the page again', async () => {
    const { world, running, names } = started(undefined);
    world.detection = pay;
    running.refresh();
    expect(names()).toEqual(['checkout/seen']);
  });
});

describe('a page that states an outcome', () => {
  const stated = (words: string): Statement => ({
    stated: {
      says: { refusal: '결제실패' },
      text: { words, lists: [], noes: [], codes: [] },
      isFramed: true,
      isOwn: true,
      gateway: 'danal',
    },
    as: { failure: { ...pay, stage: 'failure' }, success: pay, already: pay },
  });
  const refused: Detection = { ...pay, stage: 'failure', amount: null, cause: 'limit' };

  test('shows what its statement came to', async () => {
    const { world, running, sent, shown } = started(undefined);
    world.statement = stated('한도초과');
    world.answer = { ...assessment, judged: refused };
    running.refresh();
    await pass(0);
    expect(sent('checkout/seen')).toMatchObject([{ statement: world.statement }]);
    expect(shown).toEqual(['show failure null']);
  });

  test('asks again in other words, as the same reading, and not for a countdown', async () => {
    const { world, sent } = started(undefined);
    for (const words of ['5초후닫힘', '4초후닫힘', '한도초과']) {
      world.statement = stated(words);
      change();
      await pass(2_000);
    }
    expect(sent('checkout/seen').map(({ observation }) => observation)).toEqual(['id-000001', 'id-000001']);
  });

  test('asks once for each of the texts that go round in it, and for no more than a few', async () => {
    const { world, sent } = started(undefined);
    const show = async (words: string) => {
      world.statement = stated(words);
      change();
      await pass(2_000);
    };
    for (const words of ['가', '나', '가', '나', '가', '나']) await show(words);
    expect(sent('checkout/seen')).toHaveLength(2);
    for (let at = 100; at < 130; at += 1) await show(`소식${at}`);
    expect(sent('checkout/seen')).toHaveLength(12);
  });

  test('shows nothing where that came to nothing, and is no last step', async () => {
    const { world, running, names, shown } = started({ ...pay, codeStep: true });
    await pass(0);
    world.statement = stated('원인과해결');
    world.answer = { silent: true, judged: null };
    change();
    await pass(2_000);
    expect(shown).toEqual(['show pay 8900', 'hide']);
    press('<button data-target>결제하기</button>');
    running.refresh();
    await pass(0);
    expect(names()).not.toContain('checkout/submitted');
  });
});

describe('how the page was reached', () => {
  test('what follows an act of the person is no reload', async () => {
    const { world, sent } = started(pay);
    await pass(2_000);
    press('<button data-target>다음</button>');
    await pass(1_000);
    world.detection = { ...pay, stage: 'success' };
    change();
    await pass(2_000);
    expect(sent('checkout/seen').map(({ arrival }) => arrival)).toEqual(['reload', 'navigate']);
  });

  test('a page that comes back is seen anew, as one that came back', async () => {
    const { sent } = started(pay);
    await pass(0);
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await pass(0);
    expect(sent('checkout/seen').map(({ arrival }) => arrival)).toEqual(['reload', 'back_forward']);
  });
});

describe('the last button', () => {
  const last = { ...pay, codeStep: true };

  test.each([
    ['<button data-target>결제하기</button>'],
    ['<button><span data-target> 결제 완료 </span></button>'],
    ['<a href="#" data-target>다음</a>'],
    ['<input type="submit" value="결제" data-target>'],
    ['<input type="image" alt="확인" data-target>'],
    ['<div role="button" aria-label="결제하기" data-target></div>'],
    ['<button data-target><img alt="결제하기"></button>'],
    ['<button data-target>8,900원 결제하기</button>'],
    ['<button data-target>결제하기 <em>(총 23,100원)</em></button>'],
    ['<button data-target>₩ 8,900 결제 ›</button>'],
    ['<button data-target>12,000원을 결제할게요</button>'],
    ['<button data-target>동의하고 결제하기</button>'],
    ['<button data-target>휴대폰으로 결제하기</button>'],
    ['<button data-target>인증번호 확인</button>'],
    ['<button data-target>승인 요청</button>'],
    ['<button data-target>다음 단계 →</button>'],
    ['<button data-target>Pay now</button>'],
    ['<button data-target>Confirm payment</button>'],
  ])('%s is told, once', (html) => {
    const { sent } = started(last);
    press(html);
    press(html);
    expect(sent('checkout/submitted')).toEqual([{ command: expect.any(String), observation: 'id-000001' }]);
  });

  test.each([
    ['another button', last, '<button data-target>취소</button>'],
    ['giving up', last, '<button data-target>결제 취소</button>'],
    ['a look at what was paid', last, '<a href="#" data-target>결제내역 확인</a>'],
    ['another method', last, '<button data-target>다른 결제수단</button>'],
    ['a sum alone', last, '<button data-target>8,900원</button>'],
    ['what it costs', last, '<a href="#" data-target>결제안내</a>'],
    ['terms to read', last, '<a href="#" data-target>약관 동의 확인하기</a>'],
    ['no button', last, '<p data-target>결제하기</p>'],
    ['a step without the code', pay, '<button data-target>다음</button>'],
    ["a shop's own page", { ...last, gateway: null }, '<button data-target>결제하기</button>'],
    ['a text field', last, '<input type="text" value="결제" data-target>'],
  ])('%s is not', (_what, detection, html) => {
    const { sent } = started(detection);
    press(html);
    expect(sent('checkout/submitted')).toEqual([]);
  });

  test("a press by the page's script is not", () => {
    const { sent } = started(last);
    document.body.innerHTML = '<button>결제하기</button>';
    document.querySelector('button')?.click();
    expect(sent('checkout/submitted')).toEqual([]);
  });
});

describe('the worker is kept up while the last button may be pressed', () => {
  const last = { ...pay, codeStep: true };
  const move = () => window.dispatchEvent(new Event('pointermove'));

  test('it hears of it more often than idle workers are stopped, for ten minutes and no longer', async () => {
    const { sent } = started(last);
    await pass(10 * 60_000);
    const told = sent('frame/awake').length;
    expect(told).toBeGreaterThanOrEqual((10 * 60) / 30);
    expect(told).toBeLessThanOrEqual((10 * 60) / 20 + 1);
    await pass(60 * 60_000);
    move();
    expect(sent('frame/awake').length).toBeLessThanOrEqual(told + 1);
  });

  test('a pointer on its way to the button wakes it, and a moving one does not tell without end', async () => {
    const { sent } = started(last);
    await pass(100);
    for (let moves = 0; moves < 100; moves += 1) move();
    expect(sent('frame/awake')).toHaveLength(1);
    await pass(1_000);
    for (let moves = 0; moves < 100; moves += 1) move();
    expect(sent('frame/awake')).toHaveLength(2);
  });

  test.each([
    ['a step without the code', pay],
    ["a shop's own page", { ...last, gateway: null }],
    ['a result', { ...last, stage: 'success' as const }],
  ])('%s keeps nobody up', async (_what, detection) => {
    const { sent } = started(detection);
    await pass(120_000);
    move();
    expect(sent('frame/awake')).toEqual([]);
  });

  test('nor does a page at rest', async () => {
    const { sent, running } = started(last);
    running.rest();
    await pass(120_000);
    move();
    expect(sent('frame/awake')).toEqual([]);
  });
});

describe('switched off', () => {
  const off = async (detection: Detection = pay) => {
    const checkout = started(detection);
    await pass(0);
    checkout.world.answer = { off: true };
    checkout.running.refresh();
    await pass(0);
    return checkout;
  };

  test('neither reads nor tells, whatever happens in the page', async () => {
    const { world, asked, reads } = await off({ ...pay, codeStep: true });
    const before = [asked.length, reads()];
    world.detection = { ...pay, codeStep: true, amount: won(9_900) };
    change();
    press('<button data-target>결제하기</button>');
    window.dispatchEvent(new Event('hashchange'));
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    window.dispatchEvent(new Event('pagehide'));
    await pass(60_000);
    expect([asked.length, reads()]).toEqual(before);
  });

  test('a refresh while still off asks once and rests again', async () => {
    const { running, sent, shown } = await off();
    running.refresh();
    await pass(0);
    change();
    await pass(5_000);
    expect(sent('checkout/seen')).toHaveLength(3);
    expect(shown).not.toContain('show pay 9900');
  });

  test('a refresh when on again reads, shows, follows and hears the last button, as before', async () => {
    const { world, running, shown, sent } = await off({ ...pay, codeStep: true });
    world.answer = assessment;
    world.detection = { ...pay, codeStep: true, amount: won(9_900) };
    running.refresh();
    await pass(2_000);
    expect(shown).toEqual(['show pay 8900', 'hide', 'show pay 9900']);
    world.detection = { ...pay, codeStep: true, amount: won(9_950) };
    change();
    await pass(2_000);
    expect(shown.at(-1)).toBe('show pay 9950');
    press('<button data-target>결제하기</button>');
    expect(sent('checkout/submitted')).toHaveLength(1);
    expect(sent('checkout/seen').map(({ arrival }) => arrival)).not.toContain('back_forward');
  });

  test('on again before the word of being off arrives: that word is old', async () => {
    const { world, running, shown, names } = started(pay);
    await pass(0);
    world.answer = { off: true };
    running.refresh();
    world.answer = assessment;
    running.refresh();
    await pass(0);
    expect(shown.at(-1)).toBe('show pay 8900');
    world.detection = { ...pay, amount: won(9_900) };
    change();
    await pass(2_000);
    expect(names()).toHaveLength(4);
  });

  test('a page that comes back from the cache asks to be looked at, unread', async () => {
    const { asked, reads } = await off();
    const before = reads();
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await pass(0);
    expect(asked.at(-1)).toEqual(['frame/suspect', { hint: 'returned' }]);
    expect(reads()).toBe(before);
  });

  test('told to fall silent it does so at once, without a word, though an answer was on its way', async () => {
    const { world, running, asked, reads, shown } = started(pay);
    await pass(0);
    running.refresh();
    running.rest();
    const before = [asked.length, reads()];
    expect(shown.at(-1)).toBe('hide');
    world.detection = { ...pay, amount: won(9_900) };
    change();
    window.dispatchEvent(new Event('pagehide'));
    await pass(60_000);
    expect([asked.length, reads()]).toEqual(before);
    expect(shown.at(-1)).toBe('hide');
  });

  test('told of a change while at rest it reads nothing, and asks to be run again', async () => {
    const { running, asked, reads } = await off();
    const before = reads();
    running.hear();
    await pass(2_000);
    expect(asked.at(-1)).toEqual(['frame/suspect', { hint: 'told' }]);
    expect(reads()).toBe(before);
  });

  test('told of a change while on it assesses again', async () => {
    const { running, sent } = started(pay);
    await pass(0);
    running.hear();
    await pass(0);
    expect(sent('checkout/seen')).toHaveLength(2);
    expect(sent('frame/suspect')).toEqual([]);
  });

  test('an end is an end: no refresh brings it back', async () => {
    const { running, asked } = await off();
    const before = asked.length;
    running.end();
    running.refresh();
    running.hear();
    await pass(2_000);
    expect(asked).toHaveLength(before);
  });
});

describe('one banner a tab', () => {
  test('while another frame speaks nothing is shown, and it is asked again when a frame came or went', async () => {
    const { world, running, shown, sent } = started(pay);
    await pass(0);
    world.answer = { silent: true };
    running.refresh();
    await pass(3_000);
    expect(shown).toEqual(['show pay 8900', 'hide']);
    expect(sent('checkout/seen')).toHaveLength(2);
    world.answer = assessment;
    world.frames = 1;
    await pass(1_100);
    expect(shown.at(-1)).toBe('show pay 8900');
    world.frames = 5;
    await pass(3_000);
    expect(sent('checkout/seen')).toHaveLength(3);
  });

  test('a frame without room says so, again when it changes', async () => {
    const { world, sent } = started(pay);
    world.cramped = true;
    world.moved();
    await pass(0);
    world.cramped = false;
    world.moved();
    await pass(0);
    expect(sent('checkout/seen').map(({ cramped }) => cramped)).toEqual([undefined, true, undefined]);
  });

  test('the top frame shows what a frame without room says, and hides it when that is over', async () => {
    const { world, running, shown, asked } = started(undefined, true);
    world.answer = { ...assessment, about: { ...pay, amount: 5_500 } };
    running.refresh();
    await pass(0);
    expect(shown.at(-1)).toBe('show pay 5500 of another frame');
    world.answer = { silent: true };
    world.frames = 1;
    await pass(1_100);
    expect(shown.at(-1)).toBe('hide');
    expect(new Set(asked.map(([name]) => name))).toEqual(new Set(['checkout/on-behalf']));
  });

  test('no other frame asks to speak for one', async () => {
    const { running, asked } = started(undefined);
    running.refresh();
    await pass(2_000);
    expect(asked).toEqual([]);
  });

  test('what a frame shows itself gives way to the payment of one without room', async () => {
    const { world, running, shown } = started({ ...pay, stage: 'option' }, true);
    await pass(0);
    world.answer = { ...assessment, about: { ...pay, amount: 5_500 } };
    running.refresh();
    await pass(0);
    expect(shown).toEqual(['hide', 'hide', 'show pay 5500 of another frame']);
  });
});

describe('the end', () => {
  test('an extension that is gone leaves nothing behind within a second', async () => {
    const { world, shown, asked } = started(pay);
    await pass(0);
    world.alive = false;
    await pass(1_100);
    expect(shown).toEqual(['show pay 8900', 'destroy']);
    change();
    window.dispatchEvent(new Event('pagehide'));
    await pass(5_000);
    expect(asked).toHaveLength(1);
  });

  test('an answer that fails hides what was shown', async () => {
    const { world, shown, running } = started(pay);
    await pass(0);
    world.answer = new Error('storage failed');
    running.refresh();
    await pass(0);
    expect(shown).toEqual(['show pay 8900', 'hide']);
  });
});
