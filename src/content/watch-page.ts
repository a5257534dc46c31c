/** Why the page is read again: its content changed, the person acted, it came back from the back/forward cache. */
export type Cause = 'first' | 'changed' | 'acted' | 'returned';

/** First change after a quiet second is read at once; a stream of changes after silence, or at the ceiling. */
const AT_ONCE_MS = 25;
const SILENCE_MS = 300;
const CEILING_MS = 2_000;
const LONGEST_MS = 5_000;
const QUIET_MS = 1_000;
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
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstChange = 0;
  let lastPass = 0;
  let passes = 0;

  const run = (cause: Cause) => {
    clearTimeout(timer);
    timer = undefined;
    if (signal.aborted) return;
    lastPass = performance.now();
    pass(cause);
  };
  const changed = () => {
    if (page.visibilityState === 'hidden') return;
    const now = performance.now();
    if (timer === undefined) firstChange = now;
    clearTimeout(timer);
    timer = setTimeout(follow, waitFor(now, { firstChange, lastPass, passes }));
  };
  const follow = () => {
    passes += 1;
    run('changed');
  };
  const acted = (event: Event) => {
    if (!event.isTrusted) return;
    for (const wait of ACTED_MS) setTimeout(run, wait, 'acted');
  };

  const observer = new MutationObserver((records) => {
    if (!records.every((record) => isBesideBody(record, page))) changed();
  });
  observer.observe(page, everything);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
  const options = { capture: true, passive: true, signal };
  for (const type of ['click', 'change', 'popstate', 'hashchange']) addEventListener(type, acted, options);
  addEventListener('visibilitychange', () => page.visibilityState === 'visible' && changed(), options);
  addEventListener('pageshow', (event) => event.persisted && run('returned'), options);
  run('first');
}

interface Pace {
  readonly firstChange: number;
  readonly lastPass: number;
  readonly passes: number;
}

/** Milliseconds to wait for the next pass. Passes that come thick make the next one wait longer. */
function waitFor(now: number, { firstChange, lastPass, passes }: Pace): number {
  if (passes >= MOST_PASSES) return Math.max(SILENCE_MS, lastPass + SLOW_MS - now);
  if (now - lastPass > QUIET_MS && firstChange === now) return AT_ONCE_MS;
  const ceiling = Math.min(LONGEST_MS, CEILING_MS * 2 ** Math.floor(passes / 10));
  return Math.max(0, Math.min(SILENCE_MS, firstChange + ceiling - now));
}

/** Something hung beside `body`, as our own banner is: no part of what the page says. */
function isBesideBody(record: MutationRecord, page: Document): boolean {
  const root = Reflect.get(Document.prototype, 'documentElement', page);
  if (record.target !== root) return false;
  return [...record.addedNodes, ...record.removedNodes].every((node) => node.nodeName !== 'BODY');
}
