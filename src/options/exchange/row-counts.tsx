import type { FoundRows } from '../../intake/found.ts';
import { useTranslate } from '../../ui/translate-context.ts';

interface Props {
  readonly counts: FoundRows['counts'];
  /** Messages have neither blank lines nor headings. */
  readonly isCounted: boolean;
}

/** How many rows came in, and what became of them: every line of the source is counted somewhere. */
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
