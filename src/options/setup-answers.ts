import { type Carrier, type Line, withBillDays } from '../core/line.ts';
import { parseWon, SUM_RANGE, type WonDoubt } from '../core/parse-won.ts';
import type { Won } from '../core/won.ts';

/** The answers as typed so far; a limit left empty stays unknown. */
export interface Answers {
  readonly carrier: Carrier | undefined;
  readonly phone: string;
  readonly content: string;
  readonly dueDay: number;
  readonly debitDay: number | undefined;
}

interface Faults {
  readonly carrier?: 'missing';
  readonly phone?: WonDoubt;
  readonly content?: WonDoubt;
}

type LineFromAnswers =
  | { readonly ok: true; readonly line: Line }
  | { readonly ok: false; readonly faults: Faults };

/** The line that the answers make, or the fault of each answer. */
export function readAnswers(
  line: Line,
  { carrier, phone, content, dueDay, debitDay }: Answers,
): LineFromAnswers {
  const first = readLimit(phone);
  const second = readLimit(content);
  if (carrier === undefined || !first.ok || !second.ok) {
    return {
      ok: false,
      faults: {
        ...(carrier === undefined && { carrier: 'missing' }),
        ...(!first.ok && { phone: first.reason }),
        ...(!second.ok && { content: second.reason }),
      },
    };
  }
  const limits = {
    ...(first.amount !== undefined && { phone: first.amount }),
    ...(second.amount !== undefined && { content: second.amount }),
  };
  return { ok: true, line: withBillDays({ ...line, carrier, limits }, dueDay, debitDay) };
}

type Limit = { readonly ok: true; readonly amount?: Won } | { readonly ok: false; readonly reason: WonDoubt };

const readLimit = (text: string): Limit => (text.trim() === '' ? { ok: true } : parseWon(text, SUM_RANGE));
