import { seoulDay } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import { formatDay } from '../ui/format-day.ts';
import { formatWon } from '../ui/format-won.ts';
import { useTranslate } from '../ui/translate-context.ts';
import { answer, type Errand } from './orders.ts';
import { paymentName } from './payment-words.ts';

interface Props {
  readonly questions: readonly Entry[];
  readonly onErrand: (errand: Errand) => void;
}

/** Payments whose end nobody saw: they count until the person says otherwise. */
export function Questions({ questions, onErrand }: Props) {
  return (
    <>
      {questions.map((entry) => (
        <Question key={entry.id} entry={entry} onErrand={onErrand} />
      ))}
    </>
  );
}

function Question({ entry, onErrand }: { readonly entry: Entry; readonly onErrand: Props['onErrand'] }) {
  const speech = useTranslate();
  const { t, locale } = speech;
  const words = t('popupQuestion', paymentName(speech, entry), formatWon(speech, entry.amount));
  return (
    <fieldset class="slip">
      <legend class="visually-hidden">{words}</legend>
      <p class="slip-words" aria-hidden="true">
        {words}
      </p>
      <p class="text-soft">{t('popupQuestionNote', formatDay(locale, seoulDay(entry.at)))}</p>
      <div class="slip-actions">
        <button type="button" class="button" onClick={() => onErrand(answer(entry, true))}>
          {t('popupDidPay')}
        </button>
        <button type="button" class="button" onClick={() => onErrand(answer(entry, false))}>
          {t('popupDidNotPay')}
        </button>
      </div>
    </fieldset>
  );
}
