import type { Page } from 'puppeteer-core';

/** Everything by which a page could learn of what stands in our closed root, as one string a moment. */

interface Heard {
  readonly entries: (readonly unknown[])[];
  readonly events: unknown[];
  readonly changes: unknown[];
}

/** In the page, before anything else: hears of all that the browser tells a page of by itself. */
function listen(): void {
  const heard: Heard = { entries: [], events: [], changes: [] };
  Object.assign(window, { heard });
  // How long something took differs from one moment to the next, whatever we show: of that only whose it was is kept.
  const timed = /^(?:navigation|event|first-input|longtask|long-animation-frame)$/;
  for (const type of PerformanceObserver.supportedEntryTypes)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { size, value, name } = entry as { size?: number; value?: number } & PerformanceEntry;
        const isOfAnExtension = JSON.stringify(entry).includes('-extension:');
        if (isOfAnExtension || !timed.test(type))
          heard.entries.push([type, name, size ?? value, Reflect.get(entry, 'element')?.localName ?? null]);
      }
    }).observe({ type, buffered: true });
  const types = [
    ...Object.keys(Object.getOwnPropertyDescriptors(HTMLElement.prototype))
      .filter((name) => name.startsWith('on'))
      .map((name) => name.slice(2)),
    ...['focusin', 'focusout', 'slotchange', 'selectionchange', 'contentvisibilityautostatechange'],
  ];
  // Where the pointer or the focus of the test goes is no news to the page.
  const own = /^(pointer|mouse|touch|key|load|readystate)/;
  const hear = ({ type, target }: Event) => {
    // That the tab has the focus is told once or twice, while it is opened.
    const isRepeated = target === window && (heard.events.at(-1) as string[] | undefined)?.[0] === type;
    if (!isRepeated) heard.events.push([type, (target as Node).nodeName]);
  };
  for (const type of types.filter((each) => !own.test(each))) addEventListener(type, hear, true);
  new MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes, removedNodes } of records)
      if (target.nodeName === 'BODY' || (target as Element).matches?.('[popover]'))
        heard.changes.push([type, target.nodeName, attributeName, addedNodes.length, removedNodes.length]);
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

/** In the page: measures, hits, selects and finds. @param words what it looks for. */
async function feel(words: readonly string[]): Promise<Record<string, unknown>> {
  const host = document.querySelector<HTMLElement>('body > [popover]');
  if (host === null) throw new Error('nothing of ours stands here');
  const box = (of: { x: number; y: number; width: number; height: number }) =>
    [of.x, of.y, of.width, of.height].map((side) => Math.round(side * 100) / 100);
  const style = (part?: string) => {
    const computed = getComputedStyle(host, part);
    return [...computed]
      .filter((name) => !name.startsWith('--'))
      .map((name) => computed.getPropertyValue(name));
  };
  const hits: string[] = [];
  // Closely where it stands, and all the way down beneath it.
  for (let y = 2; y < innerHeight; y += y < 240 ? 4 : 24)
    for (let x = innerWidth - 400; x < innerWidth; x += 12)
      if (document.elementsFromPoint(x, y).includes(host)) hits.push(`${x},${y}`);
  const carets = [...Array(24).keys()].map((step) => {
    const at = document.caretPositionFromPoint?.(innerWidth - 180, 8 + step * 8);
    return [at?.offsetNode.nodeName, at?.offset];
  });
  const seen = await new Promise<unknown>((done) => {
    const sizes = new ResizeObserver(([entry]) => {
      sizes.disconnect();
      const under = document.createElement('div');
      under.style.cssText = 'position:fixed;inset:0 0 auto auto;width:380px;height:400px';
      document.body.prepend(under);
      const options = {
        trackVisibility: true,
        delay: 100,
        threshold: [0, 0.5, 1],
      } as IntersectionObserverInit;
      const sight = new IntersectionObserver((entries) => {
        sight.disconnect();
        under.remove();
        done([
          entry && box(entry.contentRect),
          entries.map((each) => [each.intersectionRatio, Reflect.get(each, 'isVisible')]),
        ]);
      }, options);
      sight.observe(host);
      sight.observe(under);
    });
    sizes.observe(host);
  });
  const counted = document.createElement('i');
  counted.className = 'counted';
  const sheet = document.createElement('style');
  sheet.textContent =
    '.counted::after { content: counters(list-item, "-") open-quote; font: 20px monospace } .counted { position: fixed }';
  document.body.append(sheet, counted);
  const counters = box(counted.getBoundingClientRect());
  counted.remove();
  sheet.remove();
  const find = (word: string) => {
    getSelection()?.removeAllRanges();
    return (window as unknown as { find(word: string, ...how: boolean[]): boolean }).find(
      word,
      false,
      false,
      true,
      false,
      true,
      false,
    );
  };
  const found = words.filter(find);
  document.execCommand('selectAll');
  const selected = String(getSelection());
  getSelection()?.removeAllRanges();
  const animations = [...document.getAnimations(), ...host.getAnimations({ subtree: true })];
  const { entries, changes, events } = (window as unknown as { heard: Heard }).heard;
  // In how many steps the browser paints the page's own text differs from one load to the next: the largest alone counts.
  const isOwnPaint = ([type, , , element]: readonly unknown[]) =>
    type === 'largest-contentful-paint' && element !== null;
  const largest = entries.findLast(isOwnPaint);
  const told = entries.filter((entry) => entry === largest || !isOwnPaint(entry));
  return {
    boxes: [
      box(host.getBoundingClientRect()),
      [...host.getClientRects()].map(box),
      [host.scrollHeight, host.scrollWidth, host.offsetHeight, host.offsetWidth, host.clientHeight],
      [document.documentElement.scrollHeight, document.documentElement.scrollWidth, scrollX, scrollY],
    ],
    style: [style(), style('::before'), style('::after'), host.checkVisibility()],
    hits: hits.join(' '),
    carets,
    seen,
    counters,
    // biome-ignore lint/performance/useDomNodeTextContent: every way in which a page could read it is the question.
    text: [host.textContent, host.innerText, document.body.innerText, selected, found],
    tree: [
      document.querySelectorAll('*').length,
      host.getAttributeNames(),
      host.childNodes.length,
      window.length,
      document.adoptedStyleSheets.length,
    ],
    focus: [
      document.activeElement?.nodeName,
      document.hasFocus() && host.matches(':focus-within'),
      document.querySelectorAll('[popover]:has(*), :popover-open, :modal, :target').length,
    ],
    fonts: [document.fonts.size, document.fonts.status],
    animations: animations.map((each) => [each.id, each.playState]),
    entries: [...new Set(told.map((entry) => JSON.stringify(entry)))],
    events: events.map((event) => JSON.stringify(event)),
    changes: changes.map((change) => JSON.stringify(change)),
  };
}

/** Has the page listen from its first moment on. */
export const senseFromStart = (page: Page) => page.evaluateOnNewDocument(listen);

/** In the page: its own text was painted and its tab has the focus; what the browser tells of both is no news of ours. */
function isAtRest(): boolean {
  const { entries, events } = (window as unknown as { heard: Heard }).heard;
  const told = (list: readonly unknown[], type: string) => list.some((one) => (one as unknown[])[0] === type);
  return told(entries, 'largest-contentful-paint') && told(events, 'focus');
}

/** Waits until the page stands by itself; not every browser tells of all that is waited for. */
export const standsByItself = (page: Page): Promise<unknown> =>
  page.waitForFunction(isAtRest, { timeout: 1_500 }).catch(() => undefined);

/** In the page: the browser told of a paint that is no element's of the page. */
function isOtherPaintTold(): boolean {
  const { entries } = (window as unknown as { heard: Heard }).heard;
  return entries.some(([type, , , element]) => type === 'largest-contentful-paint' && element === null);
}

/** Waits until Chromium has told of what we painted: it tells so whatever is shown, on a busy machine after a while. */
export const ourPaintIsTold = (page: Page): Promise<unknown> =>
  page.waitForFunction(isOtherPaintTold, { timeout: 5_000 }).catch(() => undefined);

/** In the page: the upper edge of what stands there has not moved for ten frames. */
function isStill(): boolean {
  const host = document.querySelector('body > [popover]');
  const isOurs = (y: number) =>
    host !== null && document.elementsFromPoint(innerWidth - 180, y).includes(host);
  const edge = [...Array(60).keys()].find(isOurs);
  const seen = window as unknown as { edge?: number | undefined; frames?: number };
  const frames = seen.edge === edge ? (seen.frames ?? 0) + 1 : 0;
  Object.assign(seen, { edge, frames });
  return edge !== undefined && frames >= 10;
}

/** Waits until what came into the page has arrived, which takes the longer the busier the machine is. */
export const standsStill = (page: Page): Promise<unknown> =>
  page.waitForFunction(isStill, { polling: 'raf', timeout: 10_000 });

/** What the page can tell of us now: channel by channel. @param words that it looks for. */
export async function sensed(page: Page, words: readonly string[]): Promise<Record<string, string>> {
  const all = await page.evaluate(feel, words);
  return Object.fromEntries(Object.entries(all).map(([channel, what]) => [channel, JSON.stringify(what)]));
}

/** By which channels these moments can be told apart, with what they told. */
export function toldApart(moments: readonly Record<string, string>[]): Record<string, readonly string[]> {
  const channels = Object.keys(moments[0] ?? {});
  const told = channels.map(
    (channel) => [channel, [...new Set(moments.map((moment) => moment[channel] ?? ''))]] as const,
  );
  return Object.fromEntries(told.filter(([, values]) => values.length > 1));
}

/** In the page: shows another sum, and for a while feels how busy its own thread and its frames are. */
async function busyAfter(sum: string, ms: number): Promise<Record<string, number>> {
  const cell = [...document.querySelectorAll('dd')].at(-1);
  const start = performance.now();
  const turns: number[] = [];
  const frames: number[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    turns.push(performance.now());
    if (performance.now() - start < ms) port2.postMessage(0);
  };
  const frame = () => {
    frames.push(performance.now());
    if (performance.now() - start < ms) requestAnimationFrame(frame);
  };
  if (cell !== undefined) cell.textContent = sum;
  port2.postMessage(0);
  requestAnimationFrame(frame);
  await new Promise((done) => setTimeout(done, ms + 50));
  port1.close();
  const gapsOf = (times: readonly number[]) => times.map((time, at) => time - (times[at - 1] ?? start));
  const gaps = gapsOf(turns);
  const held = gaps.filter((gap) => gap > 1);
  // There can be more turns than a call takes arguments.
  const longest = (all: readonly number[]) => all.reduce((most, gap) => Math.max(most, gap), 0);
  return {
    turns: turns.length,
    'longest turn': longest(gaps),
    'turns held': held.reduce((all, gap) => all + gap, 0),
    'long turns': held.length,
    frames: frames.length,
    'longest frame': longest(gapsOf(frames)),
  };
}

/** What the page feels of its own time after it shows this sum, by name; milliseconds and counts. */
export const timesAfter = (page: Page, sum: string): Promise<Record<string, number>> =>
  page.evaluate(busyAfter, sum, 700);

/**
 * How much the best single threshold would tell of which of two kinds a measure belongs to: of all, the part that it gets
 * right, from 0.5 (nothing) to 1 (everything). Of few measures it finds something by chance, too.
 */
export function partToldBy(one: readonly number[], other: readonly number[]): number {
  const parts = [...one, ...other].map((at) => {
    const right = one.filter((each) => each <= at).length + other.filter((each) => each > at).length;
    const part = right / (one.length + other.length);
    return Math.max(part, 1 - part);
  });
  return Math.max(...parts);
}
