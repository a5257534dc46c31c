/** Browsers stop an extension's worker after half a minute without a message. */
const EVERY_MS = 20_000;
/** The pointer moves before every press, so this is often enough to wake a worker that was stopped all the same. */
const AT_HAND_MS = 1_000;
/** Codes are valid for three to five minutes; a window left open must not keep anything running for hours. */
const LONGEST_MS = 10 * 60_000;

/**
 * Keeps the worker up while the next button moves money. The code takes longer to come and to be typed than an idle
 * worker lives, and a page that goes on at the press takes its message along before a sleeping one has started: the
 * payment would be missing from the log. Only that the pointer moves is heard, no key and no field.
 * @param isDue asked each time: the person may be about to press the last button, and sees the page.
 */
export function keepAwake(isDue: () => boolean, tell: () => void, signal: AbortSignal): void {
  /** Since when it has been due, and when it was told last. */
  let since: number | undefined;
  let told = Number.NEGATIVE_INFINITY;
  const tellAfter = (pause: number) => {
    const now = performance.now();
    if (!isDue()) {
      since = undefined;
      return;
    }
    since ??= now;
    if (now - told < pause || now - since > LONGEST_MS) return;
    told = now;
    tell();
  };
  const heart = setInterval(() => tellAfter(EVERY_MS), EVERY_MS / 4);
  signal.addEventListener('abort', () => clearInterval(heart));
  const atHand = () => tellAfter(AT_HAND_MS);
  for (const type of ['pointermove', 'pointerdown'])
    addEventListener(type, atHand, { capture: true, passive: true, signal });
}
