import type { MessageKey } from '../contract/translate.ts';
import type { Day } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import type { Pool } from '../core/line.ts';
import type { MonthMatch } from '../core/month-match.ts';
import type { Won } from '../core/won.ts';
import type { SmsFacts } from './sms-commands.ts';

/** What a text fills the form in with. */
export interface SmsFill {
  readonly amount: Won;
  readonly merchant: string;
  readonly pool: Pool;
  readonly on: Day;
  readonly facts: SmsFacts;
  /** What the text states of the month, this payment included. */
  readonly match?: MonthMatch;
}

export interface PastedReading {
  readonly fill?: SmsFill;
  /** The text may be forged or not a carrier's: the form is filled in only once the person says that it is one. */
  readonly asked?: SmsFill;
  /** The payment that the text says was cancelled as a whole. */
  readonly cancelled?: Entry;
  /** A part of this payment was cancelled on that day, by the text. */
  readonly part?: { readonly entry: Entry; readonly amount: Won; readonly on: Day };
  /** 선결제: a part of this month's use that was paid before its bill. */
  readonly prepaid?: { readonly amount: Won; readonly pool: Pool; readonly on: Day };
  /** What the text states of the month, where it holds no payment to record. */
  readonly match?: MonthMatch;
  /** The payment may be this one, which only the person can tell. */
  readonly resembles?: Entry;
  readonly notes: readonly MessageKey[];
}
