import type { PoolView, Snapshot } from '../contract/snapshot.ts';
import { daysBetween } from '../core/day.ts';
import { Dotted } from '../ui/dotted.tsx';
import { formatDay } from '../ui/format-day.ts';
import { formatWon } from '../ui/format-won.ts';
import { type Speech, useTranslate } from '../ui/translate-context.ts';

interface Props {
  readonly phone: PoolView;
  readonly snapshot: Pick<Snapshot, 'today' | 'lastCancelDay'>;
}

/** From this many days before its last cancel day the popup says what of a month can still be cancelled. */
const LAST_DAYS = 2;

/**
 * Where the month leads at this pace, what is set aside, and what can still be cancelled; a line is left out where it
 * would be a guess.
 */
export function Outlook({ phone, snapshot }: Props) {
  const speech = useTranslate();
  const lines = [
    paceWords(speech, phone),
    reservedWords(speech, phone),
    cancelWords(speech, phone, snapshot),
  ];
  const said = lines.filter((line) => line !== undefined);
  if (said.length === 0) return null;
  return (
    <div class="outlook text-soft">
      {said.map((line) => (
        <p key={line}>
          <Dotted parts={line.split(' · ')} />
        </p>
      ))}
    </div>
  );
}

function paceWords(speech: Speech, { pace, over }: PoolView): string | undefined {
  const { t, locale } = speech;
  if (pace === undefined || over !== undefined) return undefined;
  const end =
    pace.runsOut === undefined
      ? t('popupProjected', formatWon(speech, pace.projected))
      : t('popupRunsOut', formatDay(locale, pace.runsOut));
  return pace.perDay === undefined ? end : t('popupPace', formatWon(speech, pace.perDay), end);
}

const reservedWords = (speech: Speech, { expected }: PoolView): string | undefined =>
  expected > 0 ? speech.t('popupReserved', formatWon(speech, expected)) : undefined;

function cancelWords(
  speech: Speech,
  { cancellable }: PoolView,
  { today, lastCancelDay }: Props['snapshot'],
): string | undefined {
  if (cancellable === 0 || daysBetween(today, lastCancelDay) > LAST_DAYS) return undefined;
  return speech.t(
    'popupCancellable',
    formatDay(speech.locale, lastCancelDay),
    formatWon(speech, cancellable),
  );
}
