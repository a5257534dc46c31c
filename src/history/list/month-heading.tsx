import { Amount } from '../../ui/amount.tsx';
import { Dotted } from '../../ui/dotted.tsx';
import { formatDate } from '../../ui/format-date.ts';
import { useTranslate } from '../../ui/translate-context.ts';
import type { MonthShare } from '../state/outline.ts';
import { countWords } from '../state/words.ts';

/** The heading of a month in the list of all months: its name and its sum. */
export function MonthHeading({ share }: { readonly share: MonthShare }) {
  const speech = useTranslate();
  const { month, total } = share;
  return (
    <h2 class="ledger-month">
      <span class="ledger-month-name">{formatDate(speech.locale, month)}</span>
      <span class="text-soft">
        <Dotted parts={countWords(speech, share)} />
      </span>
      <Amount value={total} class="ledger-month-total" />
    </h2>
  );
}
