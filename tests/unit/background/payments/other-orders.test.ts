import { beforeEach, describe, expect, test } from 'vitest';
import { onTabClosed } from '../../../../src/background/frames/tab-life.ts';
import { addMinutes, instant } from '../../../../src/core/day.ts';
import { createBrowser, type FakeBrowser, startWorker } from '../../fakes/browser.ts';
import { freshCommand, openPage } from '../../fakes/page.ts';
import { savedEntries } from '../../fakes/saved.ts';

/** Honest people who do not pay straight on: two windows at once, second thoughts, another price, another day. */

let browser: FakeBrowser;
let worker: ReturnType<typeof startWorker>;
beforeEach(() => {
  browser = createBrowser();
  worker = startWorker(browser);
  // Pop-ups of the shop in the first tab.
  for (const tab of [2, 3]) browser.state.openers.set(tab, 1);
});

/** Nothing happens at the same moment as something else. */
function tick(): void {
  browser.state.now = instant(new Date(Date.parse(browser.state.now) + 2_000).toISOString());
}
function page(place: Parameters<typeof openPage>[2] = {}) {
  const one = openPage(browser, worker, place);
  const see: typeof one.see = (...shown) => {
    tick();
    return one.see(...shown);
  };
  const submit: typeof one.submit = (...command) => {
    tick();
    return one.submit(...command);
  };
  return { ...one, see, submit };
}

const SHOP = { url: 'https://shop.example/order', tabUrl: 'https://shop.example/order', tab: 1 };
const DANAL = { tab: 2 };
const MOBILIANS = { tab: 3, url: 'https://mup.mobilians.co.kr/MUP/pay' };
const INICIS = { url: 'https://stdpay.inicis.com/pay' };
const order = (amount: number) => ({ gateway: null, rule: 'text', amount }) as const;
const code = (amount = 10_000) => ({ codeStep: true, amount });
const success = (amount: number | null = null) => ({ stage: 'success', amount }) as const;
const refused = { stage: 'failure', amount: null } as const;
const givenUp = { stage: 'cancelled', amount: null, cause: 'user-cancelled' } as const;
const states = () => savedEntries(browser.local.data).map(({ amount, status }) => `${amount} ${status}`);
const asked = async () => ((await worker.send('snapshot/get', {})).claims ?? []).map(({ why }) => why);
const outcome = async () => [states(), await asked()];

describe('two windows of one shop at once, of two gateways and equal sums: two payments', () => {
  const ORDERS: Record<string, ('danal' | 'mobilians')[]> = {
    'both opened, then paid one after the other': ['danal', 'mobilians'],
    'the second first': ['mobilians', 'danal'],
  };
  test.each(Object.entries(ORDERS))('%s', async (_, turns) => {
    await page(SHOP).see(order(10_000));
    const windows = { danal: page(DANAL), mobilians: page(MOBILIANS) };
    const places = { danal: DANAL, mobilians: MOBILIANS };
    await windows.danal.see(code());
    await windows.mobilians.see(code());
    for (const turn of turns) {
      await windows[turn].submit();
      await page(places[turn]).see(success());
    }
    await page(SHOP).see({ ...order(10_000), stage: 'success' });
    expect(await outcome()).toEqual([['10000 confirmed', '10000 confirmed'], []]);
  });

  test('both pressed before either tells of its end', async () => {
    await page(SHOP).see(order(10_000));
    const [one, other] = [page(DANAL), page(MOBILIANS)];
    await one.see(code());
    await other.see(code());
    await one.submit();
    const command = freshCommand();
    for (let n = 0; n < 2; n += 1) await other.submit(command);
    expect(states()).toEqual(['10000 pending', '10000 pending']);
    await page(MOBILIANS).see(success());
    await page(DANAL).see(success());
    expect(await outcome()).toEqual([['10000 confirmed', '10000 confirmed'], []]);
  });

  test('the second opened when the first was pressed', async () => {
    await page(SHOP).see(order(10_000));
    const one = page(DANAL);
    await one.see(code());
    await one.submit();
    const other = page(MOBILIANS);
    await other.see(code());
    await other.submit();
    expect(states()).toEqual(['10000 pending', '10000 pending']);
  });

  test('but one order number is one payment, in however many windows', async () => {
    const orders = ['o:20261122-000017'];
    await page(SHOP).see(order(10_000));
    const [one, other] = [page(DANAL), page({ ...DANAL, tab: 3 })];
    for (const window of [one, other]) await window.see({ ...code(), orders });
    await one.submit();
    await other.submit();
    await page({ ...DANAL, tab: 3 }).see({ ...success(), orders });
    expect(await outcome()).toEqual([['10000 confirmed'], []]);
  });

  test('and a second window that is only left open is none', async () => {
    await page(SHOP).see(order(10_000));
    await page(MOBILIANS).see(code());
    const one = page(DANAL);
    await one.see(code());
    await one.submit();
    await page(DANAL).see(success());
    await onTabClosed(worker.app, 3);
    await page(SHOP).see({ ...order(10_000), stage: 'success' });
    expect(await outcome()).toEqual([['10000 confirmed'], []]);
  });
});

describe('second thoughts: one payment', () => {
  /** Opens the window and presses its last button. */
  const pay = async (place: Parameters<typeof openPage>[2], amount = 10_000) => {
    const window = page(place);
    await window.see(code(amount));
    await window.submit();
  };

  test('refused, then tried again in the same document', async () => {
    const window = page(DANAL);
    await window.see(code());
    await window.submit();
    await window.see(refused);
    expect(states()).toEqual(['10000 failed']);
    await window.see(code());
    await window.submit();
    await window.see(success());
    expect(await outcome()).toEqual([['10000 confirmed'], []]);
  });

  test('another method in the window, and back', async () => {
    const window = page(DANAL);
    await window.see(code());
    await window.leave();
    browser.state.alive.add(window.from.documentId ?? '');
    await window.see(code());
    await window.submit();
    await page(DANAL).see(success());
    expect(await outcome()).toEqual([['10000 confirmed'], []]);
  });

  test.each([
    ['given up', givenUp],
    ['refused', refused],
  ])('%s in one window, paid in that of another gateway', async (_, end) => {
    await page(SHOP).see(order(10_000));
    await page(DANAL).see(code());
    await page(DANAL).see(end);
    await onTabClosed(worker.app, 2);
    await pay(MOBILIANS);
    await page(MOBILIANS).see(success());
    await page(SHOP).see({ ...order(10_000), stage: 'success' });
    expect(await outcome()).toEqual([['10000 confirmed'], []]);
  });

  test.each([8_000, 18_000])(
    'the window closed, and the order opened anew at %d won: the new price, whatever the old one was',
    async (price) => {
      await page(SHOP).see(order(10_000));
      await page(DANAL).see(code());
      await page(SHOP).see(order(price));
      await pay(MOBILIANS, price);
      // The page behind is read once more before the window tells of its end.
      await page(SHOP).see(order(price));
      await page(MOBILIANS).see(success());
      await page(SHOP).see({ ...order(price), stage: 'success' });
      expect(await outcome()).toEqual([[`${price} confirmed`], []]);
    },
  );

  test('a window that was left long ago has nothing to do with another order of its shop', async () => {
    browser.state.openers.set(4, 1);
    await page(MOBILIANS).see(code());
    browser.pass(4);
    await page(SHOP).see(order(33_000));
    await pay({ tab: 4 }, 33_000);
    await page(SHOP).see({ ...order(33_000), stage: 'success' });
    browser.pass(4);
    await pay(DANAL);
    expect(await outcome()).toEqual([['33000 pending', '10000 pending'], []]);
  });

  test('the window is closed before it tells of its end, and the shop says paid: pending, and asked as such', async () => {
    await page(SHOP).see(order(10_000));
    await pay(DANAL);
    await onTabClosed(worker.app, 2);
    await page(SHOP).see({ ...order(10_000), stage: 'success' });
    expect(await outcome()).toEqual([['10000 pending'], []]);
    expect((await worker.send('snapshot/get', {})).questions).toHaveLength(1);
  });
});

describe('a fee between two gateways', () => {
  test.each([
    ['in frames of one page', { ...INICIS, frame: 3 }, { frame: 4 }],
    ['in a window that the other opened', { ...INICIS, tab: 1 }, DANAL],
  ])('%s: one entry, of what is billed; the other sum is asked about', async (_, parent, inner) => {
    await page(parent).see({ gateway: 'inicis', rule: 'inicis', amount: 10_000 });
    const window = page(inner);
    await window.see(code(10_500));
    await window.submit();
    await page(inner).see(success());
    await page(parent).see({ ...success(10_000), gateway: 'inicis', rule: 'inicis' });
    expect(await outcome()).toEqual([['10500 confirmed'], ['often']]);
  });
});

describe('later', () => {
  test.each([10, 25 * 60])('the result page opened again from history, %d minutes after', async (minutes) => {
    const window = page(DANAL);
    await window.see(code());
    await window.submit();
    await page(DANAL).see(success(10_000));
    browser.state.now = addMinutes(browser.state.now, minutes);
    worker = startWorker(browser);
    await page({ tab: 9 }).see(success(10_000));
    await page(DANAL).see(success(10_000));
    expect(await outcome()).toEqual([['10000 confirmed'], []]);
  });

  test('another line is made the active one while the window is open: the entry stays where it was made', async () => {
    const { lines, settings } = await worker.send('snapshot/get', {});
    const [first] = lines;
    if (first === undefined) throw new Error('no line');
    const line = { ...first.line, id: 'second-line-0001', nickname: '둘째' };
    await worker.send('line/save', { command: freshCommand(), line });
    const turnTo = (activeLine: string) =>
      worker.send('settings/save', {
        command: freshCommand(),
        settings: { ...settings, thresholds: [...settings.thresholds], activeLine },
      });
    const window = page(DANAL);
    await window.see(code());
    await turnTo(line.id);
    await window.submit();
    await turnTo(first.line.id);
    await page(DANAL).see(success());
    expect(savedEntries(browser.local.data)).toMatchObject([{ line: line.id, status: 'confirmed' }]);
  });
});
