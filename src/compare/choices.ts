import type { Content } from '../contract/messages.ts';
import type { Entry } from '../core/entry.ts';
import type { Pool } from '../core/line.ts';
import { type AskedMatch, type Difference, type Same, sameOf } from '../exchange/compare/difference.ts';
import type { CarrierRow } from '../exchange/compare/fold.ts';
import type { Figures } from '../exchange/usage/figures.ts';

/** What the person chose; nothing is written before they confirm it. */
export interface Choices {
  /** By the index of a row: the id of the entry that it is, or `NONE`. */
  readonly answers: ReadonlyMap<number, string>;
  /** By the index of a row that only the carrier has. */
  readonly mine: ReadonlyMap<number, Mine>;
  /** Indexes of rows whose news the log should not take over. */
  readonly left: ReadonlySet<number>;
  /** Pools whose month is adjusted to the carrier's figures. */
  readonly matched: ReadonlySet<Pool>;
}

/** Changes the choices, given the current ones. */
export type ChangeChoices = (change: (now: Choices) => Partial<Choices>) => void;

/** Whether a payment is the person's own, or unknown to them. */
export type Mine = 'mine' | 'unknown';

/** The answer that a row is none of the payments beside it. No id is that short. */
export const NONE = 'none';

export const NO_CHOICES: Choices = {
  answers: new Map(),
  mine: new Map(),
  left: new Set(),
  matched: new Set(),
};

/** Entries that a row of a question may be: those not chosen for another row of it. */
export function openTo({ rows, entries }: AskedMatch, { answers }: Choices, at: number): readonly Entry[] {
  const taken = new Set(rows.filter((row) => row.at !== at).map((row) => answers.get(row.at)));
  return entries.filter(({ id }) => !taken.has(id));
}

/**
 * Rows that only the person can tell about: those that only the carrier has, and those that are none of the entries
 * beside them.
 */
const strayRows = ({ onlyThere, asked }: Difference, { answers }: Choices): CarrierRow[] => [
  ...onlyThere,
  ...asked.flatMap(({ rows }) => rows.filter(({ at }) => answers.get(at) === NONE)),
];

/** Rows of which the person said that they do not know them. */
export const unknownRows = (difference: Difference, choices: Choices): CarrierRow[] =>
  strayRows(difference, choices).filter(({ at }) => choices.mine.get(at) === 'unknown');

/**
 * Number of rows without an answer: questions, and the carrier's own rows that are neither the person's nor unknown
 * yet.
 */
export const waiting = (difference: Difference, choices: Choices): number =>
  difference.asked.flatMap(({ rows }) => rows).filter(({ at }) => !choices.answers.has(at)).length +
  strayRows(difference, choices).filter(({ at }) => !choices.mine.has(at)).length;

/** Payments that both sides have, also those that the person matched. */
function sames({ same, asked }: Difference, { answers }: Choices): Same[] {
  const named = asked.flatMap(({ rows, entries }) =>
    rows.flatMap((row) => {
      const entry = entries.find(({ id }) => id === answers.get(row.at));
      return entry === undefined ? [] : [sameOf(row, entry)];
    }),
  );
  return [...same, ...named];
}

type Take = Omit<Content<'carrier/take'>, 'command'>;

/** What confirming would write, as one command; `undefined` where there is nothing to write. */
export function takeOf(
  difference: Difference,
  choices: Choices,
  line: string,
  figures: Figures['pools'],
): Take | undefined {
  const known = sames(difference, choices);
  const news = known.filter(({ row }) => !choices.left.has(row.at));
  const mine = strayRows(difference, choices).filter(({ at }) => choices.mine.get(at) === 'mine');
  const take: Take = {
    line,
    rows: [
      ...mine.map((row) => rowOf(row, line)),
      ...news.flatMap(({ row, entry, news: what }) =>
        what === 'confirm' ? [{ ...rowOf(row, line), confirms: entry.id }] : [],
      ),
    ],
    spoken: known.map(({ entry }) => entry.id),
    cancelled: news.flatMap(({ row: { draft }, entry: { id, month }, news: what }) =>
      what !== 'cancel' ? [] : [{ entry: id, month, ...(draft.cancelledAt && { at: draft.cancelledAt }) }],
    ),
    figures: [...choices.matched].flatMap((pool) => {
      const { month: _month, ...stated } = figures[pool] ?? {};
      return Object.keys(stated).length === 0 ? [] : [{ pool, ...stated }];
    }),
  };
  return take.rows.length + take.cancelled.length + take.figures.length === 0 ? undefined : take;
}

/** A row to be written. The person has seen it beside everything that it could be, so they are not asked again. */
function rowOf({ at, draft }: CarrierRow, line: string): Take['rows'][number] {
  const { line: _nickname, id: _own, fee, pool = 'phone', ...rest } = draft;
  return {
    ...rest,
    row: at + 1,
    line,
    pool,
    ...(fee !== undefined && fee <= draft.amount && { fee }),
    sure: true,
  };
}

/** A copy of the set with this member, or without it. */
export function withPlace<Each>(set: ReadonlySet<Each>, each: Each, isIn: boolean): ReadonlySet<Each> {
  const changed = new Set(set);
  if (isIn) changed.add(each);
  else changed.delete(each);
  return changed;
}
