import { useState } from 'preact/hooks';
import { useTranslate } from '../ui/translate-context.ts';
import type { FoundRows } from './found-rows.ts';
import { BAD } from './words.ts';

interface Props {
  readonly rows: FoundRows['bad'];
  /** Whether rows are numbered as messages; files and tables have lines. */
  readonly isCounted: boolean;
}

/** Lines that are listed at first; more appear at a press. */
const AT_ONCE = 50;

/** Lists every line that could not be read, with the reason, so that nothing is left out silently. */
export function BadRows({ rows, isCounted }: Props) {
  const { t } = useTranslate();
  const [shown, setShown] = useState(AT_ONCE);
  if (rows.length === 0) return null;
  const told = ({ line, reason, text }: FoundRows['bad'][number]) => {
    const why = t(BAD[reason]);
    if (isCounted) return t('exchangeBadMessage', line, why);
    return text === undefined ? t('exchangeBadLine', line, why) : t('exchangeBadLineText', line, why, text);
  };
  return (
    <details class="fold" open={rows.length <= 3}>
      <summary>{t('exchangeBad', rows.length)}</summary>
      <ul class="bad-rows">
        {rows.slice(0, shown).map((row) => (
          <li key={row.line}>{told(row)}</li>
        ))}
      </ul>
      {rows.length > shown && (
        <button type="button" class="button section-add" onClick={() => setShown(shown + AT_ONCE)}>
          {t('exchangeMore', Math.min(AT_ONCE, rows.length - shown))}
        </button>
      )}
    </details>
  );
}
