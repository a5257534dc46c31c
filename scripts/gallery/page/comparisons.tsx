import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { AskedPart } from '../../../src/compare/asked-part.tsx';
import { type ChangeChoices, type Choices, NO_CHOICES, NONE, takeOf } from '../../../src/compare/choices.ts';
import { ConfirmBar } from '../../../src/compare/confirm-bar.tsx';
import { FiguresCard } from '../../../src/compare/figures-card.tsx';
import { OnlyInLog, SamePart } from '../../../src/compare/known-parts.tsx';
import { OnlyAtCarrier } from '../../../src/compare/only-at-carrier.tsx';
import { Result } from '../../../src/compare/result.tsx';
import { paymentOfEntry, paymentOfRow, Side } from '../../../src/compare/sides.tsx';
import { createCompareStore } from '../../../src/compare/store.ts';
import { UnknownSteps } from '../../../src/compare/unknown-steps.tsx';
import type { Comparison } from '../../../src/compare/use-comparison.ts';
import { won } from '../../../src/core/won.ts';
import { fakeBackground } from '../../../tests/unit/fakes/command-client.ts';
import { DIFFERENCE, ROWS, row } from '../../../tests/unit/fakes/difference.ts';
import { entry, lineView, snapshot, TODAY } from '../../../tests/unit/fakes/snapshot.ts';
import { Masked } from './masked.tsx';
import { each, idle, type Shelf } from './specimen.ts';

const NOW = snapshot();
const LINE = lineView();

interface Props {
  readonly said?: Partial<Choices>;
  readonly draw: (choices: Choices, onChange: ChangeChoices) => ComponentChildren;
}

/** A part of the comparison with what was said of it; a form, so that each drawing has radio buttons of its own. */
function Compared({ said, draw }: Props) {
  const [choices, setChoices] = useState<Choices>({ ...NO_CHOICES, ...said });
  return <form>{draw(choices, (changed) => setChoices((now) => ({ ...now, ...changed(now) })))}</form>;
}

/** Two rows and one payment of that sum: what is chosen for one row is no answer to the other. */
const AMBIGUOUS = {
  ...DIFFERENCE,
  asked: [
    {
      rows: [row(0, 9_000, '영화관', '2026-11-12'), row(1, 9_000, '카페', '2026-11-12')],
      entries: [entry({ id: 'entry-0009', amount: won(9_000) })],
    },
  ],
};

const ANSWERED: Readonly<Record<string, Partial<Choices>>> = {
  'compare: asked': {},
  'compare: asked, and answered': { answers: new Map([[2, 'entry-0003']]) },
  'compare: asked, and none of them': { answers: new Map([[2, NONE]]) },
};

const known = { choices: NO_CHOICES, onChange: idle, snapshot: NOW, line: LINE };
const state = createCompareStore({ ...fakeBackground(NOW).ports, openOptions: idle }).getState();

const counted = (good: number, bad: number) => ({ rows: good + bad + 1, head: 1, good, bad, blank: 0 });

const comparison = (change: Partial<Comparison>): Comparison => ({
  page: 'none',
  readAgain: idle,
  source: {} as Comparison['source'],
  beside: [],
  question: undefined,
  say: idle,
  withFees: undefined,
  list: { rows: ROWS, bad: [], counts: counted(ROWS.length, 0), isTooLong: false },
  figures: { phone: { limit: won(500_000), used: won(246_000), month: 11 } },
  known: { entries: [], unread: [] },
  isUnreachable: false,
  askAgain: idle,
  difference: DIFFERENCE,
  close: idle,
  ...change,
});

const RESULTS: Readonly<Record<string, Comparison>> = {
  'compare: the whole result': comparison({}),
  'compare: lines that cannot be read, and too many of them': comparison({
    list: {
      rows: ROWS,
      bad: [{ line: 3, reason: 'no-amount', text: '합계' }],
      counts: counted(ROWS.length, 1),
      isTooLong: true,
    },
  }),
  'compare: no payment on the page': comparison({
    list: { rows: [], bad: [], counts: counted(0, 0), isTooLong: false },
    figures: {},
    difference: { same: [], asked: [], onlyThere: [], onlyHere: [], aside: { rows: [], entries: [] } },
  }),
  'compare: nobody answers': comparison({ known: undefined, difference: undefined, isUnreachable: true }),
};

/** The carrier's list beside the log: what both have, what one has alone, and what is asked. */
export const comparisons: Shelf = {
  title: 'Comparison',
  isWide: true,
  specimens: [
    ...each(
      {
        'side: a payment': paymentOfRow(row(0, 30_000, '도서상점', '2026-11-21', { gateway: 'danal' })),
        'side: cancelled': paymentOfRow(row(0, 55_000, '별빛게임즈', '2026-11-18', { status: 'cancelled' })),
        'side: a cancellation of last year': paymentOfRow(
          row(0, 5_000, '별빛게임즈', '2025-12-18', { kind: 'cancellation' }),
        ),
        'side: of the log, not confirmed': paymentOfEntry(
          entry({ status: 'pending', item: '문화 캐시 30,000', gateway: 'mobilians' }),
        ),
      },
      (payment) => <Side payment={payment} today={TODAY} />,
    ),
    {
      name: 'side: amount hidden',
      draw: () => (
        <Masked>
          <Side payment={paymentOfEntry(entry())} today={TODAY} />
        </Masked>
      ),
    },
    ...each(ANSWERED, (said) => (
      <Compared
        said={said}
        draw={(choices, onChange) => (
          <AskedPart {...known} difference={DIFFERENCE} choices={choices} onChange={onChange} />
        )}
      />
    )),
    {
      name: 'compare: asked, one payment for two rows',
      draw: () => (
        <Compared
          said={{ answers: new Map([[0, 'entry-0009']]) }}
          draw={(choices, onChange) => (
            <AskedPart {...known} difference={AMBIGUOUS} choices={choices} onChange={onChange} />
          )}
        />
      ),
    },
    ...each(
      {
        'compare: only there': {},
        'compare: only there, my own': { mine: new Map([[3, 'mine']]) },
        'compare: only there, unknown to me': { mine: new Map([[3, 'unknown']]) },
      } satisfies Record<string, Partial<Choices>>,
      (said: Partial<Choices>) => (
        <Compared
          said={said}
          draw={(choices, onChange) => (
            <OnlyAtCarrier {...known} difference={DIFFERENCE} choices={choices} onChange={onChange} />
          )}
        />
      ),
    ),
    {
      name: 'compare: only here',
      draw: () => (
        <OnlyInLog
          onlyHere={(['pending', 'cancelled', 'recent', 'elsewhere'] as const).map((why, at) => ({
            entry: entry({ id: `entry-000${at}` }),
            why,
          }))}
          today={TODAY}
        />
      ),
    },
    {
      name: 'compare: on both sides',
      draw: () => (
        <Compared
          draw={(choices, onChange) => (
            <SamePart same={DIFFERENCE.same} choices={choices} onChange={onChange} today={TODAY} />
          )}
        />
      ),
    },
    ...each(
      {
        'compare: figures that differ': { limit: won(500_000), used: won(246_000), month: 11 },
        'compare: figures that are equal': { limit: won(300_000), used: won(213_000), month: 11 },
      },
      (phone) => <FiguresCard figures={{ phone }} line={LINE} choices={NO_CHOICES} onChange={idle} />,
    ),
    ...each(
      {
        'unknown: with a gateway': [row(3, 33_000, '게임나라', '2026-11-03', { gateway: 'danal' })],
        'unknown: without one': [row(3, 33_000, '게임나라', '2026-11-03')],
      },
      (rows) => <UnknownSteps rows={rows} carrier="kt" />,
    ),
    {
      name: 'unknown: no carrier chosen',
      draw: () => <UnknownSteps rows={[row(3, 33_000, '게임나라', '2026-11-03')]} carrier={undefined} />,
    },
    ...each(
      {
        'compare: something to write': NO_CHOICES,
        'compare: nothing to write': { ...NO_CHOICES, left: new Set([0, 1]) },
      },
      (choices) => (
        <ConfirmBar
          take={takeOf(DIFFERENCE, choices, LINE.line.id, {})}
          difference={DIFFERENCE}
          choices={choices}
          state={state}
          onDone={idle}
        />
      ),
    ),
    ...each(RESULTS, (shown) => (
      <form>
        <Result comparison={shown} state={state} snapshot={NOW} line={LINE} />
      </form>
    )),
  ],
};
