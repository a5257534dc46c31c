import { useTranslate } from '../ui/translate-context.ts';
import type { FoundRows } from './found-rows.ts';

interface Props {
  readonly counts: FoundRows['counts'];
  /** The source is pasted messages, which have no blank lines and no headings to count. */
  readonly isCounted: boolean;
}

/** How many rows the source has, and what became of them: every row is in one of the counts. */
export function RowCounts({ counts: { rows, good, bad, blank, head }, isCounted }: Props) {
  const { t, locale } = useTranslate();
  const told = (count: number) => new Intl.NumberFormat(locale).format(count);
  return (
    <p class="row-counts" role="status">
      {isCounted
        ? t('exchangeCountsMessages', told(rows), told(good), told(bad))
        : t('exchangeCounts', told(rows), told(good), told(bad), told(blank), told(head))}
    </p>
  );
}
