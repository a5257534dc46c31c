/** Whether a click may cause something now. */
export interface ClickGuard {
  /**
   * True when the browser can tell whether the banner is covered; where it cannot, no button in a page logs anything.
   */
  readonly able: boolean;
  /** @param at when the press was made, in milliseconds: a page can keep its thread busy until a press counts. */
  mayAct(at?: number): boolean;
  /**
   * The same for opening the popup, which harms nobody: allowed also where the browser cannot tell whether the banner
   * is covered.
   */
  mayOpen(at?: number): boolean;
  watch(card: Element): () => void;
  /** The banner was put into its place, or something opened that may lie above it: `STEADY_MS` begins anew. */
  placed(): void;
}

/**
 * How long the banner must have been seen, unobscured, before a click counts; and how old the browser's last answer may
 * be by then. While a page keeps its thread busy there is none, also of what was painted over the banner right before.
 */
const STEADY_MS = 500;
/**
 * How long it must have stood still: a page can change the text, and with it the place of a button, or move the card, or
 * its window, so that it comes under the pointer.
 */
const STILL_MS = 300;
/**
 * The browser checks visibility at fixed moments, and a page can learn them from an observer of its own: a cover that
 * is taken away for each of those moments is never reported (tried in Chromium 156). So the browser is asked anew at
 * random moments, at most this far apart; while the pointer is in the card, in about every frame.
 */
const LOOK_NEAR_MS = 16;
const LOOK_FAR_MS = 150;
const NEVER = Number.NEGATIVE_INFINITY;
/**
 * A banner that is covered for this long counts as removed by the page: an animation, or a dialog that opens and closes
 * by itself, takes less.
 */
const COVERED_MS = 2_000;
/** The banner's designed width in px, and the margins on both sides in a narrow frame; see `:host` in banner.css. */
const WIDTH = 360;
const NARROW = 420;
const MARGINS = 16;
const TOLERANCE = 0.1;

/**
 * Guards against clicks that the person did not mean for us: a page can lay its own popover over the banner, or uncover
 * it a moment before the click. `elementFromPoint` does not report a cover that takes no clicks; IntersectionObserver
 * v2 does. It does not report shrinking by `zoom`, so the size is measured as well.
 * @param covered called once for every card that cannot be seen for two seconds on end; never for a hidden tab.
 * @param widthIn the card's designed width in a frame of that width, in px.
 */
export function clickGuard(
  view: Window,
  now: () => number,
  covered: () => void,
  widthIn: (frame: number) => number = bannerWidth,
): ClickGuard {
  const able = 'IntersectionObserverEntry' in view && 'isVisible' in IntersectionObserverEntry.prototype;
  let card: Element | undefined;
  /** When the browser said last that it is in plain sight; `NEVER` once it says that it is not. */
  let seenAt = NEVER;
  /** Since when nothing has happened to it, or before which nothing counts. */
  let steadyAt = NEVER;
  let stood = '';
  /** Where the card is on the screen, and how large. */
  const placeOf = (drawn: Element): string => {
    const { x, y, height } = drawn.getBoundingClientRect();
    return [x + view.screenX, y + view.screenY, height].join();
  };
  const mayAct = (at = now()) =>
    able &&
    card?.isConnected === true &&
    at - seenAt <= STEADY_MS &&
    at - steadyAt >= STEADY_MS &&
    placeOf(card) === stood &&
    isAsWideAs(widthIn(view.innerWidth), card);
  return {
    able,
    mayAct,
    mayOpen: (at) => !able || mayAct(at),
    placed: () => {
      steadyAt = now();
    },
    watch(shown) {
      if (!able) return () => {};
      card = shown;
      seenAt = NEVER;
      let unseen: ReturnType<typeof setTimeout> | undefined;
      let looking: ReturnType<typeof setTimeout> | undefined;
      const observer = new IntersectionObserver(
        (entries) => {
          const last = entries.at(-1);
          const visible = last !== undefined && isSeen(last) && last.intersectionRatio > 0.95;
          if (seenAt === NEVER) steadyAt = now();
          seenAt = visible ? now() : NEVER;
          if (!visible) unseen ??= setTimeout(covered, COVERED_MS);
          else if (unseen !== undefined) {
            clearTimeout(unseen);
            unseen = undefined;
          }
        },
        // `trackVisibility` needs a delay of at least 100 ms; what is asked anew is answered at once.
        { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
      );
      const look = () => {
        const place = placeOf(shown);
        if (place !== stood) steadyAt = Math.max(steadyAt, now() + STILL_MS - STEADY_MS);
        stood = place;
        observer.unobserve(shown);
        observer.observe(shown);
        looking = setTimeout(look, Math.random() * (shown.matches(':hover') ? LOOK_NEAR_MS : LOOK_FAR_MS));
      };
      look();
      return () => {
        clearTimeout(looking);
        clearTimeout(unseen);
        observer.disconnect();
      };
    },
  };
}

/** `isVisible` of IntersectionObserver v2, which the DOM types do not know. */
const isSeen = (entry: IntersectionObserverEntry & { readonly isVisible?: boolean }) =>
  entry.isVisible === true;

const bannerWidth = (frame: number): number => (frame <= NARROW ? frame - MARGINS : WIDTH);

function isAsWideAs(designed: number, card: Element): boolean {
  const drawn = card.getBoundingClientRect().width;
  return Math.abs(drawn - designed) <= designed * TOLERANCE;
}
