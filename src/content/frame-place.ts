/** Where this frame stands in its tab, and whether anybody would see a banner in it. */
export interface FramePlace {
  readonly isTop: boolean;
  /** Too small for a banner, hidden or out of sight: another frame has to show it. Never true of the top frame. */
  isCramped(): boolean;
  /** How many frames the tab has, up to a bound. */
  framesInTab(): number;
  /** Calls `changed` when the frame gains or loses its room, until the signal ends. */
  watch(changed: () => void, signal: AbortSignal): void;
}

/** Pixels below which a banner would hide the frame, or be cut off. */
const SMALLEST = { width: 200, height: 150 };
const MOST_FRAMES = 200;
/** Time for which a frame that is scrolled past or slides in has to be still, in milliseconds. */
const SETTLED_MS = 300;

/** The place of the frame that this window belongs to. */
export function framePlace(view: Window): FramePlace {
  const isTop = view === view.top;
  let inSight = true;
  const isCramped = () =>
    !isTop &&
    (!inSight ||
      view.innerWidth < SMALLEST.width ||
      view.innerHeight < SMALLEST.height ||
      isHiddenByParent(view));
  return {
    isTop,
    isCramped,
    framesInTab: () => countFrames(view.top ?? view, MOST_FRAMES),
    watch(changed, signal) {
      if (isTop) return;
      let told = isCramped();
      let timer: ReturnType<typeof setTimeout> | undefined;
      const look = () => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          if (signal.aborted || told === isCramped()) return;
          told = !told;
          changed();
        }, SETTLED_MS);
      };
      // The observer's root is the viewport of the tab, whatever frames lie between: a frame beside the screen is out
      // of sight.
      const observer = new IntersectionObserver((entries) => {
        inSight = entries.at(-1)?.isIntersecting ?? true;
        look();
      });
      const root = Reflect.get(Document.prototype, 'documentElement', view.document) as Element | null;
      if (root !== null) observer.observe(root);
      view.addEventListener('resize', look, { signal });
      signal.addEventListener('abort', () => observer.disconnect());
    },
  };
}

/** Whether the page around hides this frame: known only where both have the same origin. */
function isHiddenByParent(view: Window): boolean {
  const holder = view.frameElement;
  return holder !== null && !holder.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/** The number of frames can be read across origins; what is in them cannot. */
function countFrames(view: Window, room: number): number {
  let found = 1;
  for (let index = 0; index < view.length && found < room; index += 1) {
    const child = view[index];
    if (child !== undefined) found += countFrames(child, room - found);
  }
  return found;
}
