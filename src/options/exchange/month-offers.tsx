import type { Snapshot } from '../../contract/snapshot.ts';
import { POOLS } from '../../core/line.ts';
import { idOfOwn, monthMatch, newestOfMonth } from '../../exchange/month-match.ts';
import type { SmsReading } from '../../exchange/texts/sms.ts';
import { activeView } from '../../ui/active-view.ts';
import { knownMonth } from '../../ui/known-month.ts';
import { matchCommand } from '../../ui/match-command.ts';
import { MatchOffer } from '../../ui/match-offer.tsx';
import type { OptionsState } from '../state/store.ts';

interface Props {
  readonly readings: readonly SmsReading[];
  readonly line: string;
  readonly snapshot: Snapshot;
  readonly state: Pick<OptionsState, 'send'>;
}

/**
 * What the texts state of this month, once for each pool of the line. It is compared with the log as it is, so it is
 * shown only once the payments that the texts tell of are taken in, or none of them is to be.
 */
export function MonthOffers({ readings, line: id, snapshot, state }: Props) {
  const view = activeView(snapshot, id);
  if (view === undefined) return null;
  const { today, entries, lines } = snapshot;
  const around = { today, line: view.line.id, entries, month: knownMonth(view) };
  const isOneLine = lines.length === 1;
  const matches = POOLS.flatMap((pool) => {
    const newest = newestOfMonth(readings, pool, today, isOneLine);
    const there = newest && idOfOwn(newest, around);
    return (newest && monthMatch(newest, around, there === undefined ? {} : { there })) ?? [];
  });
  return (
    <>
      {matches.map((match) => (
        <MatchOffer
          key={match.pool}
          match={match}
          line={isOneLine ? undefined : view.line.nickname}
          onPress={() => void state.send(...matchCommand(view.line.id, match))}
        />
      ))}
    </>
  );
}
