/** Browsers stop an extension's worker after half a minute without a message. */
const EVERY_MS = 20_000;
/**
 * The pointer moves before every press: with messages this often, a worker that was stopped has started again before
 * the press.
 */
const AT_HAND_MS = 1_000;
/** Codes are valid for three to five minutes; a window left open must not keep anything running for hours. */
const LONGEST_MS = 10 * 60_000;

/**
 * Keeps the worker running while the next button moves money. The code takes longer to arrive and to be typed than an
 * idle worker lives. Where the press leads to another page, this page and its message would be gone before a stopped
 * worker has started, and the payment would be missing from the log. It listens to movements of the pointer alone, to
 * no key and no field.
 * @param isDue asked each time: whether the person may be about to press the last button, and sees the page.
 */
export function keepAwake(isDue: () => boolean, tell: () => void, signal: AbortSignal): void {
  /** When this became due, and when the last message was sent. */
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
