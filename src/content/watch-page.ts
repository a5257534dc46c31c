import { ChangeGate, type Relevance } from './change-gate.ts';
import { isHidden, rootOf } from './read/read-dom.ts';
import { Presses } from './read/read-press.ts';
import { CallRate, ReadingBudget } from './reading-budget.ts';
import {
  ACTED_MS,
  AT_ONCE_MS,
  BUSY_REST_MS,
  CEILING_MS,
  QUIET_MS,
  REST_MS,
  SETTLED_MS,
  SILENCE_MS,
  STIR_MS,
  YOUNG_MS,
} from './watch-paces.ts';

/** What the person pressed while the page is watched. */
export const presses = new Presses();

/**
 * Why the page is read again: its content changed, the person acted, or it came back from the back/forward cache.
 * `rewritten`: the page was written over (`document.open`), which removed all listeners, those of this watch too.
 */
export type Cause = 'first' | 'changed' | 'acted' | 'returned' | 'rewritten';

const everything = { childList: true, characterData: true, attributes: true, subtree: true };

/**
 * Calls `pass` whenever the page may mean something else now, the first time before it returns. It listens on the
 * window and on shadow roots alone, never on a field, and to no key; a hidden tab is read when it is shown again.
 * Everything ends with the signal.
 * @param roots the open shadow roots in the page, as last read.
 * @param afterFrame calls back once the page has been drawn; only the first pass does not wait for that.
 */
export function watchPage(
  page: Document,
  pass: (cause: Cause) => void,
  signal: AbortSignal,
  roots: () => Iterable<ShadowRoot> = () => [],
  afterFrame: (then: () => void) => void = (then) => then(),
): void {
  new PageWatch(page, pass, signal, roots, afterFrame).start();
}

/** Why a pass is due: something new, changes in a place that never stops changing, or the end of an animation. */
type Pending = 'news' | 'frequent' | 'settling';

class PageWatch {
  readonly #page: Document;
  readonly #pass: (cause: Cause) => void;
  readonly #signal: AbortSignal;
  readonly #roots: () => Iterable<ShadowRoot>;
  readonly #afterFrame: (then: () => void) => void;
  readonly #root: Element | null;
  readonly #gate = new ChangeGate();
  readonly #budget = new ReadingBudget();
  readonly #observer = new MutationObserver((records) => this.#changed(records));
  readonly #hear = (event: Event) => this.#acted(event);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #acts: readonly ReturnType<typeof setTimeout>[] = [];
  #pending: Pending | undefined;
  #due = 0;
  /** Number of the latest planned pass; a pass that was planned before it is no longer run. */
  #turn = 0;
  #firstChange = 0;
  #lastPass = 0;
  #resting = false;
  readonly #rate = new CallRate();

  constructor(
    page: Document,
    pass: (cause: Cause) => void,
    signal: AbortSignal,
    roots: () => Iterable<ShadowRoot>,
    afterFrame: (then: () => void) => void,
  ) {
    this.#page = page;
    this.#pass = pass;
    this.#signal = signal;
    this.#roots = roots;
    this.#afterFrame = afterFrame;
    this.#root = rootOf(page);
  }

  start(): void {
    const options = { capture: true, passive: true, signal: this.#signal };
    for (const type of ['click', 'change', 'popstate', 'hashchange'])
      addEventListener(type, this.#hear, options);
    addEventListener('visibilitychange', () => this.#plan('news'), options);
    addEventListener('pageshow', (event) => event.persisted && this.#run('returned'), options);
    this.#signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      for (const timer of this.#acts) clearTimeout(timer);
      this.#observer.disconnect();
      presses.forget();
    });
    this.#run('first');
    this.#acts = this.#later(YOUNG_MS, 'changed');
  }

  #observe(): void {
    if (this.#signal.aborted || this.#resting) return;
    this.#observer.observe(this.#page, everything);
    for (const root of this.#roots()) {
      this.#observer.observe(root, everything);
      // Of these events, `change` alone does not leave the shadow root in which it happens.
      root.addEventListener('change', this.#hear, { capture: true, passive: true, signal: this.#signal });
    }
  }

  #changed(records: readonly MutationRecord[]): void {
    if (this.#isTorn()) return;
    const now = performance.now();
    const relevance = this.#gate.rate(records, now);
    if (relevance !== 'none') this.#plan(relevance);
    if (this.#rate.isTooMuch(now, performance.now())) this.#restBusy();
    else if (relevance === 'news') this.#rest(REST_MS);
  }

  /** Rests from a busy page. Changes are not seen meanwhile, so the page is read before and after. */
  #restBusy(): void {
    this.#plan('frequent');
    this.#rest(BUSY_REST_MS, () => this.#plan('frequent'));
  }

  #rest(time: number, then: () => void = () => {}): void {
    this.#observer.disconnect();
    this.#resting = true;
    setTimeout(() => {
      this.#resting = false;
      if (this.#isTorn()) return;
      this.#observe();
      then();
    }, time);
  }

  #acted(event: Event): void {
    if (!event.isTrusted) return;
    if (event.type === 'click') presses.note(event);
    for (const timer of this.#acts) clearTimeout(timer);
    this.#acts = this.#later(ACTED_MS, 'acted');
  }

  #later(waits: readonly number[], cause: Cause): readonly ReturnType<typeof setTimeout>[] {
    return waits.map((wait) => setTimeout(() => this.#afterFrame(() => this.#run(cause)), wait));
  }

  #plan(relevance: Relevance): void {
    if (isHidden(this.#page)) return;
    const now = performance.now();
    if (relevance === 'frequent') {
      const wait = this.#lastPass + STIR_MS - now;
      if (this.#pending === undefined || this.#due > now + wait) this.#follow('frequent', wait);
      return;
    }
    const isFirst = this.#pending !== 'news';
    if (isFirst) this.#firstChange = now;
    const atOnce = isFirst && now - this.#lastPass > QUIET_MS;
    this.#follow('news', atOnce ? AT_ONCE_MS : Math.min(SILENCE_MS, this.#firstChange + CEILING_MS - now));
  }

  #follow(kind: Pending, wait: number, after: readonly number[] = kind === 'news' ? SETTLED_MS : []): void {
    const now = performance.now();
    const real = Math.max(AT_ONCE_MS, wait, this.#budget.wait(now));
    clearTimeout(this.#timer);
    this.#pending = kind;
    this.#due = now + real;
    this.#turn += 1;
    const turn = this.#turn;
    const pass = () => {
      if (turn !== this.#turn) return;
      this.#pending = undefined;
      this.#run('changed');
      const [next, ...rest] = after;
      if (next !== undefined && this.#pending === undefined && !this.#signal.aborted)
        this.#follow('settling', next, rest);
    };
    this.#timer = setTimeout(() => this.#afterFrame(pass), real);
  }

  #run(cause: Cause): void {
    if (this.#signal.aborted || this.#isTorn()) return;
    const start = performance.now();
    this.#lastPass = start;
    this.#pass(cause);
    if (cause === 'changed') this.#budget.spend(start, performance.now() - start);
    this.#observe();
  }

  #isTorn(): boolean {
    const root = rootOf(this.#page);
    if (this.#signal.aborted || root === null || root === this.#root) return this.#signal.aborted;
    this.#pass('rewritten');
    return true;
  }
}
