import {
  defaultRangeExtractor,
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

export interface VirtualRow {
  readonly index: number;
  /** Pixels from the top of the list. */
  readonly top: number;
}

interface Wanted {
  readonly list: RefObject<HTMLElement | null>;
  readonly count: number;
  /** Height in pixels of a row that was never drawn. */
  readonly heightOf: (index: number) => number;
  /** A row that stays in the document however far it is scrolled: what is open, or has the focus. */
  readonly kept: number | undefined;
}

/** Rows drawn above and below what is in sight. */
const SPARE_ROWS = 12;

/** The rows of a list as long as any, of which only those in sight are in the document; the page itself scrolls. */
export function useVirtualRows({ list, count, heightOf, kept }: Wanted) {
  const [, redraw] = useReducer((drawn: number) => drawn + 1, 0);
  const [margin, setMargin] = useState(0);
  const options = {
    count,
    estimateSize: heightOf,
    scrollMargin: margin,
    overscan: SPARE_ROWS,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialOffset: () => window.scrollY,
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) =>
      withKept(defaultRangeExtractor(range), kept, count),
    onChange: () => redraw(undefined),
  };
  const [rows] = useState(() => new Virtualizer<Window, HTMLElement>(options));
  rows.setOptions(options);
  useLayoutEffect(() => rows._didMount(), [rows]);
  useLayoutEffect(() => {
    rows._willUpdate();
    // What stands above the list may have grown: a filter was opened, a sentence came.
    const top = (list.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
    if (Math.abs(top - margin) >= 1) setMargin(top);
  });
  return {
    rows: rows.getVirtualItems().map(({ index, start }): VirtualRow => ({ index, top: start - margin })),
    height: rows.getTotalSize(),
    measure: rows.measureElement,
    scrollTo: (index: number) => rows.scrollToIndex(index, { align: 'start' }),
  };
}

function withKept(range: number[], kept: number | undefined, count: number): number[] {
  if (kept === undefined || kept >= count || range.includes(kept)) return range;
  return [...range, kept].sort((a, b) => a - b);
}
