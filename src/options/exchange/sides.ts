import type { Snapshot } from '../../contract/snapshot.ts';
import { type Day, type Instant, seoulDay, seoulNoon } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import { gatewayNameOf } from '../../exchange/drafts/gateways.ts';
import type { PlannedRow } from '../../exchange/plan.ts';
import { formatDate } from '../../ui/format-date.ts';
import { formatMoment } from '../../ui/format-moment.ts';
import { formatWon } from '../../ui/format-won.ts';
import type { Speech } from '../../ui/translate-context.ts';

/** One of two records that may be of one payment, in words. */
export interface RecordSide {
  readonly from: string;
  readonly name: string;
  readonly amount: string;
  readonly facts: readonly string[];
}

/** A row of the file, or one of the pasted messages. */
export function sideOfRow(
  speech: Speech,
  { line, draft, lineId }: Pick<PlannedRow, 'line' | 'draft' | 'lineId'>,
  snapshot: Snapshot,
  isCounted: boolean,
): RecordSide {
  return sideOf(speech, snapshot, {
    ...draft,
    from: speech.t(isCounted ? 'exchangeAskMessage' : 'exchangeAskFile', line),
    line: lineId,
  });
}

/** An entry of the ledger. An entry at exactly noon has no known time: that is where payments of unknown time are put. */
export function sideOfEntry(speech: Speech, entry: Entry, snapshot: Snapshot): RecordSide {
  const { at, ...rest } = entry;
  const day = seoulDay(at);
  const isTimed = at !== seoulNoon(day);
  return sideOf(speech, snapshot, {
    ...rest,
    day,
    from: speech.t('exchangeAskOurs'),
    ...(isTimed && { at }),
  });
}

type SidePayment = Partial<Pick<Entry, 'merchant' | 'item' | 'gateway' | 'approval'>> &
  Pick<Entry, 'line' | 'amount'> & {
    readonly from: string;
    readonly day: Day;
    readonly at?: Instant;
  };

function sideOf(speech: Speech, { lines }: Snapshot, told: SidePayment): RecordSide {
  const { t, locale } = speech;
  const { from, day, at, line, amount, merchant, item, gateway, approval } = told;
  const nickname = lines.find((view) => view.line.id === line)?.line.nickname;
  const facts = [
    at === undefined ? formatDate(locale, day) : formatMoment(at, locale),
    merchant === undefined ? undefined : item,
    gateway === undefined ? undefined : gatewayNameOf(gateway),
    approval === undefined ? undefined : t('exchangeAskNumber', approval),
    lines.length > 1 ? nickname : undefined,
  ];
  return {
    from,
    name: merchant ?? item ?? t('exchangeNoName'),
    amount: formatWon(speech, amount),
    facts: facts.filter((fact) => fact !== undefined),
  };
}
