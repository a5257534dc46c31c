import { useTranslate } from '../../ui/translate-context.ts';
import type { FoundRows } from './found.ts';
import { BAD } from './words.ts';

interface Props {
  readonly rows: FoundRows['bad'];
  /** Messages are counted; files and tables have lines. */
  readonly isCounted: boolean;
}

/** Lines that are listed; a file with more of them is not what it was taken for. */
const MOST_LISTED = 50;

/** What could not be read, by its line, with the reason: nothing is left out in silence. */
export function BadRows({ rows, isCounted }: Props) {
  const { t } = useTranslate();
  if (rows.length === 0) return null;
  return (
    <details class="fold" open={rows.length <= 3}>
      <summary>{t('exchangeBad', rows.length)}</summary>
      <ul class="bad-rows">
        {rows.slice(0, MOST_LISTED).map(({ line, reason }) => (
          <li key={line}>{t(isCounted ? 'exchangeBadMessage' : 'exchangeBadLine', line, t(BAD[reason]))}</li>
        ))}
        {rows.length > MOST_LISTED && <li>{t('exchangeBadMore', rows.length - MOST_LISTED)}</li>}
      </ul>
    </details>
  );
}
