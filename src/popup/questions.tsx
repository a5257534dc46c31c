import type { Contradiction, Snapshot } from '../contract/snapshot.ts';
import { seoulDay } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import { answer } from '../entries/entry-commands.ts';
import { paymentName } from '../entries/payment-words.ts';
import type { CommandWithFeedback } from '../ui/feedback.ts';
import { formatDay } from '../ui/format-day.ts';
import { formatWon } from '../ui/format-won.ts';
import { useTranslate } from '../ui/translate-context.ts';
import { doubted } from './asked-in-snapshot.ts';
import { keepEntry } from './page-commands.ts';
import { QuestionCard, TwoAnswers } from './question-card.tsx';

interface Props {
  readonly snapshot: Pick<Snapshot, 'questions' | 'alike' | 'shops' | 'contradictions'>;
  readonly onCommand: (commanded: CommandWithFeedback) => void;
  /** Asks the browser for this one host; call it from a click. */
  readonly onAllow: (host: string) => void;
}

/** Payments whose end no page showed: they count until the person says otherwise. */
export function Questions({ snapshot, onCommand, onAllow }: Props) {
  const { questions, alike = [], shops = [], contradictions = [] } = snapshot;
  return (
    <>
      {doubted(snapshot).map((doubt) => (
        <Doubted key={doubt.entry.id} doubt={doubt} onCommand={onCommand} />
      ))}
      {questions.map((entry) => {
        const like = alike.find((pair) => pair.entry === entry.id)?.like;
        const host = shops.find((shop) => shop.entry === entry.id)?.host;
        const saidBy = contradictions.find((doubt) => doubt.entry.id === entry.id)?.host;
        if (like !== undefined)
          return <Sameness key={entry.id} entry={entry} like={like} onCommand={onCommand} />;
        return (
          <Question
            key={entry.id}
            entry={entry}
            onCommand={onCommand}
            {...(host !== undefined && { host })}
            {...(saidBy !== undefined && { saidBy })}
            onAllow={onAllow}
          />
        );
      })}
    </>
  );
}

interface DoubtedProps extends Pick<Props, 'onCommand'> {
  readonly doubt: Contradiction;
}

/** The person recorded the payment, then a page said that it failed: nothing changes until the person says so. */
function Doubted({ doubt: { entry, host }, onCommand }: DoubtedProps) {
  const speech = useTranslate();
  const { t } = speech;
  const words = t('popupDoubted', paymentName(speech, entry), formatWon(speech, entry.amount), host);
  return (
    <QuestionCard words={words}>
      <TwoAnswers
        words={[t('popupDidPay'), t('popupDidNotPay')]}
        onFirst={() => onCommand(keepEntry(entry))}
        onSecond={() => onCommand(answer(entry, false))}
      />
    </QuestionCard>
  );
}

interface QuestionProps extends Pick<Props, 'onCommand' | 'onAllow'> {
  readonly entry: Entry;
  readonly host?: string;
  /** Host of the page that says it failed. */
  readonly saidBy?: string;
}

function Question({ entry, host, saidBy, onCommand, onAllow }: QuestionProps) {
  const speech = useTranslate();
  const { t, locale } = speech;
  const words = t('popupQuestion', paymentName(speech, entry), formatWon(speech, entry.amount));
  return (
    <QuestionCard words={words}>
      {saidBy !== undefined && <p>{t('popupSaidFailed', saidBy)}</p>}
      <p class="text-soft">{t('popupQuestionNote', formatDay(locale, seoulDay(entry.at)))}</p>
      <TwoAnswers
        words={[t('popupDidPay'), t('popupDidNotPay')]}
        onFirst={() => onCommand(answer(entry, true))}
        onSecond={() => onCommand(answer(entry, false))}
      />
      {host !== undefined && (
        <button type="button" class="button button-quiet slip-offer" onClick={() => onAllow(host)}>
          {t('popupAllowShop', host)}
        </button>
      )}
    </QuestionCard>
  );
}

interface SamenessProps extends Pick<Props, 'onCommand'> {
  readonly entry: Entry;
  readonly like: Entry;
}

/** Recorded by hand a moment before its window opened: one payment, or two of the same amount. */
function Sameness({ entry, like, onCommand }: SamenessProps) {
  const speech = useTranslate();
  const { t } = speech;
  const words = t('popupSameness', paymentName(speech, entry), formatWon(speech, entry.amount));
  return (
    <QuestionCard words={words}>
      <p class="text-soft">{t('popupSamenessNote')}</p>
      <TwoAnswers
        words={[t('appSamePayment'), t('appOtherPayment')]}
        onFirst={() => onCommand(keepAsOne(entry, like))}
        onSecond={() => onCommand(answer(entry, true))}
      />
    </QuestionCard>
  );
}

/** Merges two records of one payment: the earlier one stays. */
const keepAsOne = (entry: Entry, like: Entry): CommandWithFeedback => [
  {
    name: 'entry/merge',
    content: { entry: entry.id, month: entry.month, into: like.id, intoMonth: like.month },
  },
  { said: 'appKeptAsOne' },
];
