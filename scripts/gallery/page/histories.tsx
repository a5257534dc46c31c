import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Snapshot } from '../../../src/contract/snapshot.ts';
import { day, type Instant, month } from '../../../src/core/day.ts';
import type { Entry } from '../../../src/core/entry.ts';
import { won } from '../../../src/core/won.ts';
import { FilterBar } from '../../../src/history/filter/filter-bar.tsx';
import { FilterPanel } from '../../../src/history/filter/filter-panel.tsx';
import { Head } from '../../../src/history/head.tsx';
import { EntryPanel } from '../../../src/history/list/entry-panel.tsx';
import { LedgerRow } from '../../../src/history/list/ledger-row.tsx';
import { MonthHeading } from '../../../src/history/list/month-heading.tsx';
import { MonthBills } from '../../../src/history/month-bills.tsx';
import { Notes } from '../../../src/history/notes.tsx';
import { Nothing } from '../../../src/history/nothing.tsx';
import { Pictures } from '../../../src/history/pictures/pictures.tsx';
import { Sheet } from '../../../src/history/sheet/sheet.tsx';
import { createHistoryStore, type HistoryState } from '../../../src/history/state/store.ts';
import type { HistoryView, ViewFilters } from '../../../src/history/state/view.ts';
import { Summary } from '../../../src/history/summary.tsx';
import { Trouble } from '../../../src/history/trouble.tsx';
import { useStore } from '../../../src/ui/use-store.ts';
import { answerLedger, LEDGER_YEARS } from '../../../tests/unit/fakes/ledger.ts';
import { bill, entry, lineView, STATES, snapshot, TODAY } from '../../../tests/unit/fakes/snapshot.ts';
import { Masked } from './masked.tsx';
import { each, idle, type Shelf } from './specimen.ts';

const OF_YEARS = snapshot({ years: LEDGER_YEARS });
const TWO_LINES: Snapshot = { ...(STATES['several-lines'] ?? OF_YEARS), years: LEDGER_YEARS };

interface Props {
  /** The address of what is shown. */
  readonly at: string;
  readonly now?: Snapshot;
  readonly draw: (state: HistoryState, snapshot: Snapshot) => ComponentChildren;
}

/** A part of the history over a ledger that stands still. */
function StillHistory({ at, now = OF_YEARS, draw }: Props) {
  const [store] = useState(() =>
    createHistoryStore({
      ask: async (name, content) =>
        (name === 'snapshot/get' ? now : answerLedger(name, content as object)) as never,
      newId: () => 'gallery-command',
      today: () => TODAY,
      openOptions: idle,
    }),
  );
  useEffect(() => {
    void store.getState().refresh();
    void store.getState().follow(at);
  }, [store]);
  const state = useStore(store, (whole) => whole);
  return <div>{state.counting === 'done' && state.snapshot && draw(state, state.snapshot)}</div>;
}

const unheard = async () => false;

function Row({ shown, isOpen = false }: { readonly shown: Entry; readonly isOpen?: boolean }) {
  return (
    <LedgerRow entry={shown} dayAbove={undefined} line={undefined} isOpen={isOpen} onToggle={idle}>
      <EntryPanel entry={shown} snapshot={OF_YEARS} send={unheard} onDone={idle} />
    </LedgerRow>
  );
}

/** Two payments of one day, and of two lines. */
function RowsOfOneDay() {
  return (
    <div>
      {(['내 폰', '부모님 휴대폰 알뜰폰 둘째 회선'] as const).map((line, at) => (
        <LedgerRow
          key={line}
          entry={entry({ gateway: 'danal', item: '문화 캐시 30,000' })}
          dayAbove={at === 0 ? undefined : day('2026-11-21')}
          line={line}
          isOpen={false}
          onToggle={idle}
        >
          {null}
        </LedgerRow>
      ))}
    </div>
  );
}

const view = (filters: ViewFilters, change: Partial<HistoryView> = {}): HistoryView => ({
  filters,
  part: 'list',
  ...change,
});
const EVERY_WISH: ViewFilters = {
  text: '상점',
  line: 'line-0001',
  pool: 'phone',
  status: 'confirmed',
  since: day('2026-01-01'),
  until: day('2026-11-22'),
  least: 1_000,
  most: 50_000,
};

const NOTHING: Readonly<Record<string, HistoryView>> = {
  'history: nothing in a month': view({}, { month: month('2026-04') }),
  'history: nothing found': view({ text: '없는 가게' }),
};

/** What was paid: rows, what narrows them, the pictures, and the sheet of a month. */
export const histories: Shelf = {
  title: 'History',
  isWide: true,
  specimens: [
    {
      name: 'history: head',
      draw: () => <StillHistory at="#2026-11" draw={(state) => <Head state={state} />} />,
    },
    ...each(
      {
        'history: sum of a month': '#2026-11',
        'history: sum of all months': '#all',
        'history: sum of what was searched': '#all?text=상점',
      },
      (at) => <StillHistory at={at} draw={(state, now) => <Summary state={state} snapshot={now} />} />,
    ),
    ...each(
      {
        'history: a link that is broken': '#2026-99',
        'history: filters that nothing can meet': '#all?least=5000&most=1000',
      },
      (at) => <StillHistory at={at} draw={(state) => <Notes state={state} />} />,
    ),
    ...each(
      {
        'history: a bill that is late': bill(),
        'history: a bill that is paid': bill({ status: 'paid' }),
      },
      (shown) => (
        <MonthBills
          state={{ view: view({}, { month: month('2026-10') }), send: unheard }}
          snapshot={snapshot({ lines: [lineView({ bills: [shown] })] })}
        />
      ),
    ),
    ...each(
      {
        'row: a payment': entry({ gateway: 'danal', item: '문화 캐시 30,000' }),
        'row: not confirmed': entry({ status: 'pending' }),
        'row: cancelled': entry({ status: 'cancelled' }),
        'row: failed': entry({ status: 'failed' }),
        'row: content fees': entry({ pool: 'content', merchant: '왓치플러스' }),
        'row: cancellation': entry({ kind: 'cancellation', amount: won(5_000) }),
        'row: prepayment': entry({ kind: 'prepayment', merchant: '' }),
        'row: adjustment': entry({ kind: 'adjustment', amount: won(-4_000), merchant: '' }),
        'row: a long name': entry({
          merchant: 'Very Long Merchant Name Company Limited 주식회사 아주긴가맹점이름',
          amount: won(1_000_000),
          at: '2026-11-21T13:20:00.000Z' as Instant,
        }),
      },
      (shown) => <Row shown={shown} />,
    ),
    { name: 'row: open', draw: () => <Row shown={entry()} isOpen /> },
    { name: 'rows: of one day, of two lines', draw: () => <RowsOfOneDay /> },
    {
      name: 'rows: heading of a month',
      draw: () => (
        <MonthHeading share={{ month: month('2026-11'), total: won(213_000), entries: 9, payments: 7 }} />
      ),
    },
    ...each(NOTHING, (shown) => <Nothing state={{ view: shown, years: [] }} />),
    ...each(
      {
        'filter bar': view({}),
        'filter bar: searched': view({ text: '상점' }),
        'filter bar: everything at once': view(EVERY_WISH),
        'filter bar: too long': view({ text: '가'.repeat(200) }),
      },
      (shown) => <FilterBar state={{ view: shown }} snapshot={OF_YEARS} />,
    ),
    ...each(
      {
        'filter panel: of a month': [view({}, { month: month('2026-11') }), OF_YEARS],
        'filter panel: of all months': [view(EVERY_WISH), OF_YEARS],
        'filter panel: of several lines': [view({}), TWO_LINES],
      } as const,
      ([shown, now]) => <FilterPanel view={shown} snapshot={now} />,
    ),
    ...each(
      {
        'pictures: a month': ['#2026-11?show=pictures', STATES['years-pace'] ?? OF_YEARS],
        'pictures: of several lines': ['#all?show=pictures', TWO_LINES],
        'pictures: nothing paid': ['#2026-04?show=pictures', OF_YEARS],
      } as const,
      ([at, now]) => (
        <StillHistory
          at={at}
          now={now}
          draw={(state, shown) => <Pictures state={state} snapshot={shown} />}
        />
      ),
    ),
    ...each(
      {
        'sheet: a month': OF_YEARS,
        'sheet: with bills and several lines': TWO_LINES,
      },
      (now) => (
        <StillHistory
          at="#2026-11?show=sheet"
          now={now}
          draw={(state, shown) => <Sheet state={state} snapshot={shown} />}
        />
      ),
    ),
    {
      name: 'sheet: amounts hidden',
      draw: () => (
        <Masked>
          <StillHistory
            at="#2026-11?show=sheet"
            draw={(state, now) => <Sheet state={state} snapshot={now} />}
          />
        </Masked>
      ),
    },
    {
      name: 'history: a store that cannot be read',
      draw: () => (
        <Trouble
          trouble={{ kind: 'unreadable', keys: ['lines'], hidesFigures: true }}
          state={{ refresh: async () => undefined, openOptions: idle }}
        />
      ),
    },
  ],
};
