import { type Day, day as dayFrom, type Instant, seoulInstant, seoulNoon } from '../core/day.ts';
import type { EntryStatus } from '../core/entry.ts';
import type { WonDoubt } from '../core/parse-won.ts';
import { type Won, won } from '../core/won.ts';
import { type AmountCell, readAmountCell } from './amount-cell.ts';
import type { Mapping } from './columns.ts';
import { plainCell } from './csv-cells.ts';
import type { Field } from './csv-headings.ts';
import { KIND_WORDS, meaningOf, POOL_WORDS, STATUS_WORDS } from './csv-words.ts';
import type { Draft, DraftKind, DraftSource } from './draft.ts';
import { gatewayIdOf } from './gateways.ts';
import { type GridRow, LONGEST_CELL } from './grid.ts';
import { tidyApproval, tidyName } from './tidy.ts';
import { readWhen, type When } from './when.ts';

/** Why a row is not taken. */
export type BadReason =
  | 'no-date'
  | 'future'
  | 'too-early'
  | `amount-${WonDoubt}`
  | 'unknown-status'
  | 'part-cancelled'
  | 'expected'
  | 'cell-too-long';

export type RowReading = { readonly line: number } & (
  | { readonly draft: Draft }
  | { readonly bad: BadReason }
);

export interface RowContext {
  readonly mapping: Mapping;
  readonly today: Day;
  readonly source: DraftSource;
}

/** Carrier billing began in 2000; an earlier date is a slip. */
const FIRST_DAY = dayFrom('2000-01-01');

/** One row as a draft, or why it is none. A row without any text is `undefined`. */
export function readRow(row: GridRow, context: RowContext): RowReading | undefined {
  const { line, cells } = row;
  if (cells.every((cell) => cell.trim() === '')) return undefined;
  if (cells.some((cell) => cell.length > LONGEST_CELL)) return { line, bad: 'cell-too-long' };
  const cell = (field: Field) => plainCell(cells[context.mapping[field] ?? -1] ?? '').trim();
  const when = whenOf(cell, context.today);
  if (when === undefined) return { line, bad: 'no-date' };
  if (when.day > context.today) return { line, bad: 'future' };
  if (when.day < FIRST_DAY) return { line, bad: 'too-early' };
  const money = readAmountCell(cell('amount'));
  if (!money.ok) return { line, bad: `amount-${money.reason}` };
  const nature = natureOf(cell, money);
  if (typeof nature === 'string') return { line, bad: nature };
  return {
    line,
    draft: { ...when, ...nature, source: context.source, ...restOf(cell, nature, when, context.today) },
  };
}

type Cell = (field: Field) => string;

function whenOf(cell: Cell, today: Day): When | undefined {
  const when = readWhen(cell('when'), today);
  if (when === undefined || when.at !== undefined) return when;
  const [, hour = '', minute = '', second = '00'] =
    /^(\d{1,2})[:시]\s?(\d{2})(?:[:분]\s?(\d{2}))?/.exec(cell('time')) ?? [];
  const isTime = hour !== '' && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  return isTime
    ? { ...when, at: seoulInstant(when.day, `${hour.padStart(2, '0')}:${minute}:${second}`) }
    : when;
}

interface Nature {
  readonly kind: DraftKind;
  readonly status: EntryStatus;
  readonly amount: Won;
}

/**
 * What the row is. A payment whose state says cancelled stays one row, as carriers list it; a negative amount, or a
 * row that says it is a cancellation, is a row of its own that takes another one back.
 */
function natureOf(cell: Cell, money: AmountCell & { ok: true }): Nature | BadReason {
  const named = kindFrom(cell('kind'));
  if (named === 'expected') return 'expected';
  const status = statusFrom(cell('status'));
  if (status === 'part-cancelled') return money.isNegative ? cancellation(money.amount, 'confirmed') : status;
  if (status === undefined) return 'unknown-status';
  if (named === 'adjustment') {
    return { kind: named, status, amount: money.isNegative ? won(-money.amount) : money.amount };
  }
  // The state of a row that is itself a cancellation is its own: it was cancelled, so it is done.
  if (money.isNegative || named === 'cancellation') {
    return cancellation(money.amount, status === 'cancelled' && !isOurs(cell) ? 'confirmed' : status);
  }
  return { kind: named, status, amount: money.amount };
}

/** A row of our own export says everything itself. */
const isOurs = (cell: Cell): boolean => cell('id') !== '';

const cancellation = (amount: Won, status: EntryStatus): Nature => ({ kind: 'cancellation', status, amount });

function kindFrom(cell: string): DraftKind | 'expected' {
  return meaningOf(KIND_WORDS, cell) ?? (/취소|환불/.test(cell) ? 'cancellation' : 'payment');
}

/** No word at all means paid; a word that says nothing we know is not guessed at. */
function statusFrom(cell: string): EntryStatus | 'part-cancelled' | undefined {
  if (cell === '') return 'confirmed';
  const known = meaningOf(STATUS_WORDS, cell);
  if (known !== undefined) return known;
  if (/(?:부분|일부)\s*(?:취소|환불)/.test(cell)) return 'part-cancelled';
  if (/실패|거절|불가|오류|초과/.test(cell)) return 'failed';
  if (/취소|환불/.test(cell)) return 'cancelled';
  if (/대기|진행|처리\s*중/.test(cell)) return 'pending';
  return /완료|승인|정상|성공/.test(cell) ? 'confirmed' : undefined;
}

function restOf(cell: Cell, { kind, status }: Nature, when: When, today: Day): Partial<Draft> {
  const gateway = tidyName(cell('gateway'));
  const pool = meaningOf(POOL_WORDS, cell('pool'));
  const fee = readAmountCell(cell('fee'));
  const names = {
    line: tidyName(cell('line')),
    merchant: tidyName(cell('merchant')),
    item: tidyName(cell('item')),
    approval: tidyApproval(cell('approval')),
    id: /^[A-Za-z0-9-]{8,64}$/.exec(cell('id'))?.[0],
  };
  return {
    ...(pool !== undefined && { pool }),
    ...(gateway !== undefined && { gateway: gatewayIdOf(gateway) }),
    ...(fee.ok && !fee.isNegative && { fee: fee.amount }),
    ...(kind === 'payment' && status === 'cancelled' && cancelledAt(cell, when, today)),
    ...Object.fromEntries(Object.entries(names).filter(([, value]) => value !== undefined)),
  };
}

/** Carriers let a payment be cancelled inside its calendar month only, so without a date of its own it was then. */
function cancelledAt(cell: Cell, { day, at }: When, today: Day): { cancelledAt?: Instant } {
  const own = readWhen(cell('cancelledAt'), today);
  if (own !== undefined && own.day >= day) return { cancelledAt: own.at ?? seoulNoon(own.day) };
  return isOurs(cell) ? {} : { cancelledAt: at ?? seoulNoon(day) };
}
