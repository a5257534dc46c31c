import type { Snapshot } from '../contract/snapshot.ts';
import { seoulDay } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import { sumWon } from '../core/won.ts';
import { paymentName } from '../entries/payment-words.ts';
import type { CommandWithFeedback } from '../ui/feedback.ts';
import { formatDay } from '../ui/format-day.ts';
import { formatWon } from '../ui/format-won.ts';
import { useTranslate } from '../ui/translate-context.ts';
import { dueExpected } from './asked-in-snapshot.ts';
import { settleExpected } from './commands.ts';
import { QuestionCard, TwoAnswers } from './question-card.tsx';

interface Props {
  readonly snapshot: Snapshot;
  readonly onCommand: (commanded: CommandWithFeedback) => void;
}

export function Expected({ snapshot, onCommand }: Props) {
  const speech = useTranslate();
  const { t, locale } = speech;
  const due = dueExpected(snapshot);
  const later = snapshot.expected.filter((entry) => !due.includes(entry));
  const [next] = later;
  return (
    <>
      {due.map((entry) => (
        <Asked key={entry.id} entry={entry} onCommand={onCommand} />
      ))}
      {next !== undefined && (
        <p class="expected-later text-soft">
          {t(
            'popupExpectedLater',
            formatDay(locale, seoulDay(next.at)),
            paymentName(speech, next),
            formatWon(speech, next.amount),
          )}
          {later.length > 1 &&
            ` ${t('popupExpectedMore', later.length - 1, formatWon(speech, sumWon(later.map(({ amount }) => amount))))}`}
        </p>
      )}
    </>
  );
}

function Asked({ entry, onCommand }: { readonly entry: Entry; readonly onCommand: Props['onCommand'] }) {
  const speech = useTranslate();
  const { t, locale } = speech;
  const words = t('popupExpectedQuestion', paymentName(speech, entry), formatWon(speech, entry.amount));
  return (
    <QuestionCard words={words}>
      <p class="text-soft">{t('popupExpectedNote', formatDay(locale, seoulDay(entry.at)))}</p>
      <TwoAnswers
        words={[t('popupCame'), t('popupCameNot')]}
        onFirst={() => onCommand(settleExpected(entry, true))}
        onSecond={() => onCommand(settleExpected(entry, false))}
      />
    </QuestionCard>
  );
}
