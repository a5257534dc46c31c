import { Presses } from './read-press.ts';

/** What the person pressed while the page is watched. */
export const presses = new Presses();

/** Why the page is read again: its content changed, the person acted, it came back from the back/forward cache. */
export type Cause = 'first' | 'changed' | 'acted' | 'returned';

/** First change after a quiet second is read at once; a stream of changes after silence, or at the ceiling. */
const AT_ONCE_MS = 25;
const SILENCE_MS = 300;
const CEILING_MS = 2_000;
const LONGEST_MS = 5_000;
const QUIET_MS = 1_000;
/** After a change the observer rests: a page that changes all the time must not cost a call a change. */
const REST_MS = 100;
/** Passes after which only a slow watch remains. */
const MOST_PASSES = 50;
const SLOW_MS = 15_000;
/** After a click or a new choice: when the page's own handlers are through, and once more for its animations. */
const ACTED_MS = [20, 450];

const everything = { childList: true, characterData: true, subtree: true };

/**
 * Calls `pass` whenever the page may mean something else now, the first time before it returns. Listens on the window
 * only, never on a field, and to no key; a hidden tab is read when it is seen again. All ends with the signal.
 */
export function watchPage(page: Document, pass: (cause: Cause) => void, signal: AbortSignal): void {
  new PageWatch(page, pass, signal).start();
}

class PageWatch {
  readonly #page: Document;
  readonly #pass: (cause: Cause) => void;
  readonly #signal: AbortSignal;
  readonly #observer = new MutationObserver((records) => this.#changed(records));
  #timer: ReturnType<typeof setTimeout> | undefined;
  #firstChange = 0;
  #lastPass = 0;
  #passes = 0;

  constructor(page: Document, pass: (cause: Cause) => void, signal: AbortSignal) {
    this.#page = page;
    this.#pass = pass;
    this.#signal = signal;
  }

  start(): void {
    const options = { capture: true, passive: true, signal: this.#signal };
    for (const type of ['click', 'change', 'popstate', 'hashchange'])
      addEventListener(type, (event) => this.#acted(event), options);
    addEventListener('visibilitychange', () => this.#plan(), options);
    addEventListener('pageshow', (event) => event.persisted && this.#run('returned'), options);
    this.#signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      this.#observer.disconnect();
      presses.forget();
    });
    this.#observe();
    this.#run('first');
  }

  #observe(): void {
    if (!this.#signal.aborted) this.#observer.observe(this.#page, everything);
  }

  #changed(records: readonly MutationRecord[]): void {
    if (records.every((record) => isBesideBody(record, this.#page))) return;
    this.#observer.disconnect();
    setTimeout(() => this.#observe(), REST_MS);
    this.#plan();
  }

  #acted(event: Event): void {
    if (!event.isTrusted) return;
    if (event.type === 'click') presses.note(event);
    for (const wait of ACTED_MS) setTimeout(() => this.#run('acted'), wait);
  }

  #plan(): void {
    if (this.#page.visibilityState === 'hidden') return;
    const now = performance.now();
    if (this.#timer === undefined) this.#firstChange = now;
    const wait = this.#waitFrom(now);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#follow(wait === AT_ONCE_MS), wait);
  }

  /** Milliseconds to the next pass. Passes that come thick make the next one wait longer. */
  #waitFrom(now: number): number {
    if (this.#passes >= MOST_PASSES) return Math.max(SILENCE_MS, this.#lastPass + SLOW_MS - now);
    if (now - this.#lastPass > QUIET_MS && this.#firstChange === now) return AT_ONCE_MS;
    const ceiling = Math.min(LONGEST_MS, CEILING_MS * 2 ** Math.floor(this.#passes / 10));
    return Math.max(0, Math.min(SILENCE_MS, this.#firstChange + ceiling - now));
  }

  #follow(atOnce: boolean): void {
    this.#passes += 1;
    this.#run('changed');
    // What came while the observer rested is read when it is over.
    if (atOnce && !this.#signal.aborted) this.#plan();
  }

  #run(cause: Cause): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#signal.aborted) return;
    this.#lastPass = performance.now();
    this.#pass(cause);
  }
}

/** Something hung beside `body`, as our own banner is: no part of what the page says. */
function isBesideBody(record: MutationRecord, page: Document): boolean {
  const root = Reflect.get(Document.prototype, 'documentElement', page);
  if (record.target !== root) return false;
  return [...record.addedNodes, ...record.removedNodes].every((node) => node.nodeName !== 'BODY');
}
