import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Width in px before the box is measured, and where there is no layout. */
const ASSUMED = 640;

/** Px; what pictures are written in, and the size of text that a box says for it. */
export const WORD_SIZE = 12;

interface Measured {
  readonly width: number;
  /** How much larger a person has text than we wrote it. */
  readonly scale: number;
}

/** The width of a box in px, as it changes: pictures are drawn for it, so that their words keep their size. */
export function useWidth(box: RefObject<HTMLElement | null>): Measured {
  const [measured, setMeasured] = useState<Measured>({ width: ASSUMED, scale: 1 });
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const measure = () =>
      setMeasured({
        width: Math.floor(element.clientWidth) || ASSUMED,
        scale: Number.parseFloat(getComputedStyle(element).fontSize) / WORD_SIZE || 1,
      });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return measured;
}
