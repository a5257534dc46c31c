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

interface RowsWanted {
  readonly list: RefObject<HTMLElement | null>;
  readonly count: number;
  /** Height in px of a row that was not drawn yet. */
  readonly heightOf: (index: number) => number;
  /** By what a row keeps its height wherever it moves; a new function where rows moved or were read. */
  readonly keyOf: (index: number) => string | number;
  /** A row that stays in the document wherever the page is scrolled: the open one, or the one with the focus. */
  readonly kept: number | undefined;
}

type WindowRows = Virtualizer<Window, HTMLElement>;

/** Gives the library the window's sizes in CSS px of the page, which differ from the window's where text is enlarged. */
const IN_PAGE_PIXELS = {
  observeElementRect: (rows: WindowRows, tell: (rect: { width: number; height: number }) => void) =>
    observeWindowRect(rows, ({ width, height }) =>
      tell({ width: width / scale(), height: height / scale() }),
    ),
  observeElementOffset: (rows: WindowRows, tell: (offset: number, isScrolling: boolean) => void) =>
    observeWindowOffset(rows, (offset, isScrolling) => tell(offset / scale(), isScrolling)),
  scrollToFn: (
    offset: number,
    { adjustments = 0, ...how }: { adjustments?: number; behavior?: ScrollBehavior },
    rows: WindowRows,
  ) => windowScroll((offset + adjustments) * scale(), how, rows),
  initialOffset: () => window.scrollY / scale(),
};

/** Rows drawn above and below those in sight. */
const SPARE_ROWS = 12;

/** Zoom of the page where text is large; sizes of the window do not include it. */
const scale = (): number =>
  (document.documentElement as HTMLElement & { readonly currentCSSZoom?: number }).currentCSSZoom ?? 1;

/** Rows of a list of any length, of which only those in sight are in the document; the page itself scrolls. */
export function useVirtualRows({ list, count, heightOf, keyOf, kept }: RowsWanted) {
  const [, redraw] = useReducer((drawn: number) => drawn + 1, 0);
  const [margin, setMargin] = useState(0);
  const options = {
    count,
    estimateSize: heightOf,
    getItemKey: keyOf,
    scrollMargin: margin,
    overscan: SPARE_ROWS,
    getScrollElement: () => window,
    ...IN_PAGE_PIXELS,
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) =>
      withKept(defaultRangeExtractor(range), kept, count),
    onChange: () => redraw(undefined),
  };
  const [rows] = useState(() => new Virtualizer<Window, HTMLElement>(options));
  rows.setOptions(options);
  useLayoutEffect(() => rows._didMount(), [rows]);
  useLayoutEffect(() => {
    rows._willUpdate();
    // The list may have moved: a filter was opened above it, or a note appeared.
    setMargin(list.current?.offsetTop ?? 0);
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
