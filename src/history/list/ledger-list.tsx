import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Snapshot } from '../../contract/snapshot.ts';
import { seoulDay } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import { useTranslate } from '../../ui/translate-context.ts';
import {
  entryAt,
  listedMonths,
  type Outline,
  outlineOf,
  type PageKey,
  type Pages,
  pageOf,
  rowKeys,
} from '../state/outline.ts';
import type { HistoryState } from '../state/store.ts';
import { EntryPanel } from './entry-panel.tsx';
import { LedgerRow } from './ledger-row.tsx';
import { MonthHeading } from './month-heading.tsx';
import { useVirtualRows } from './use-virtual-rows.ts';

interface Props {
  readonly state: HistoryState;
  readonly snapshot: Snapshot;
}

/** Heights in px, assumed until a row is drawn; the same as in list.css. */
const HEIGHTS = { entry: 60, month: 56 } as const;

/** Every entry of the view in one list; only the rows in sight are in the document, even where the list holds years. */
export function LedgerList({ state, snapshot }: Props) {
  const { t } = useTranslate();
  const { years, pages, view, need } = state;
  const outline = useMemo(
    () => outlineOf(listedMonths(years), view.month === undefined),
    [years, view.month === undefined],
  );
  const list = useRef<HTMLUListElement>(null);
  /** Id of the entry with the open panel beneath its row. */
  const [open, setOpen] = useState<string>();
  /** Key of the row with the focus in it. */
  const [focused, setFocused] = useState<string | number>();
  const keyOf = useMemo(() => rowKeys(outline, pages), [outline, pages]);
  // By its key: payments that come in above move it.
  const kept = useMemo(() => indexOfKey(keyOf, outline.count, focused ?? open), [keyOf, focused, open]);
  const { rows, height, measure } = useVirtualRows({
    list,
    count: outline.count,
    heightOf: (index) => HEIGHTS[outline.placeAt(index)?.kind ?? 'entry'],
    keyOf,
    kept,
  });
  const wanted = pagesFor(
    outline,
    rows.map(({ index }) => index),
  );
  const names = wanted.map(({ month, page }) => `${month}/${page}`).join(' ');
  useEffect(() => need(wanted), [names, years]);
  const nicknames = useMemo(
    () => new Map(snapshot.lines.map(({ line }) => [line.id, line.nickname])),
    [snapshot],
  );
  return (
    <ul
      ref={list}
      class="ledger"
      aria-label={t('historyList')}
      style={{ blockSize: `${height}px` }}
      onFocusCapture={({ target }) => setFocused(keyOfRow(target, keyOf))}
      onBlurCapture={() => setFocused(undefined)}
    >
      {rows.map(({ index, top }) => (
        <li
          key={keyOf(index)}
          ref={measure}
          class="ledger-item"
          data-index={index}
          aria-posinset={index + 1}
          aria-setsize={outline.count}
          style={{ transform: `translateY(${top}px)` }}
          onKeyDown={(event) => closesOn(event, keyOf(index) === open, () => setOpen(undefined))}
        >
          <Row
            outline={outline}
            pages={pages}
            index={index}
            nicknames={nicknames}
            openId={open}
            onOpen={setOpen}
            snapshot={snapshot}
            send={state.send}
          />
        </li>
      ))}
    </ul>
  );
}

/** Esc closes the panel of a row, and the focus goes back to the row's button. */
function closesOn(event: TargetedKeyboardEvent<HTMLLIElement>, isOpen: boolean, close: () => void) {
  if (event.key !== 'Escape' || !isOpen) return;
  event.preventDefault();
  close();
  event.currentTarget.querySelector('button')?.focus();
}

type RowKey = (index: number) => string | number;

function indexOfKey(keyOf: RowKey, count: number, key: string | number | undefined): number | undefined {
  if (key === undefined) return undefined;
  for (let index = 0; index < count; index += 1) if (keyOf(index) === key) return index;
  return undefined;
}

function keyOfRow(target: EventTarget | null, keyOf: RowKey): string | number | undefined {
  const index =
    target instanceof Element ? target.closest<HTMLElement>('.ledger-item')?.dataset['index'] : undefined;
  return index === undefined ? undefined : keyOf(Number(index));
}

/** The parts of months in which these rows lie. */
function pagesFor(outline: Outline, indexes: readonly number[]): PageKey[] {
  const wanted = new Map<string, PageKey>();
  for (const index of indexes) {
    const place = outline.placeAt(index);
    if (place?.kind !== 'entry') continue;
    const key = { month: place.month, page: pageOf(place.at) };
    wanted.set(`${key.month}/${key.page}`, key);
  }
  return [...wanted.values()];
}

interface RowProps {
  readonly outline: Outline;
  readonly pages: Pages;
  readonly index: number;
  readonly nicknames: ReadonlyMap<string, string>;
  readonly openId: string | undefined;
  readonly onOpen: (opened: string | undefined) => void;
  readonly snapshot: Snapshot;
  readonly send: HistoryState['send'];
}

function Row({ outline, pages, index, nicknames, openId, ...rest }: RowProps) {
  const place = outline.placeAt(index);
  if (place === undefined) return null;
  if (place.kind === 'month') return <MonthHeading share={place.share} />;
  const entry = entryAt(pages, place.month, place.at);
  if (entry === undefined) return <div class="ledger-waiting" aria-hidden="true" />;
  return (
    <EntryAt
      {...rest}
      entry={entry}
      above={entryAt(pages, place.month, place.at - 1)}
      line={nicknames.size > 1 ? nicknames.get(entry.line) : undefined}
      isOpen={entry.id === openId}
    />
  );
}

interface EntryProps extends Pick<RowProps, 'onOpen' | 'snapshot' | 'send'> {
  readonly entry: Entry;
  readonly above: Entry | undefined;
  readonly line: string | undefined;
  readonly isOpen: boolean;
}

/** Memoised: while the list scrolls, only rows that come into sight are drawn. */
function EntryAt({ entry, above, line, isOpen, onOpen, snapshot, send }: EntryProps) {
  return useMemo(
    () => (
      <LedgerRow
        entry={entry}
        dayAbove={above && seoulDay(above.at)}
        line={line}
        isOpen={isOpen}
        onToggle={() => onOpen(isOpen ? undefined : entry.id)}
      >
        {isOpen && (
          <EntryPanel entry={entry} snapshot={snapshot} send={send} onDone={() => onOpen(undefined)} />
        )}
      </LedgerRow>
    ),
    [entry, above, line, isOpen, isOpen ? snapshot : undefined],
  );
}
