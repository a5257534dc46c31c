import type { MonthMatch } from '../core/month-match.ts';
import { Dotted } from './dotted.tsx';
import { formatWon } from './format-won.ts';
import { useTranslate } from './translate-context.ts';

interface Props {
  readonly match: MonthMatch;
  /** The payment in the same text is logged along with it. */
  readonly isLogging?: boolean;
  /** The line's nickname, where there are several. */
  readonly line?: string | undefined;
  readonly onPress: () => void;
}

/**
 * For a text that states the month's limit, its use, or both: one press brings line and log to it, one undo takes all
 * back.
 */
export function MatchOffer({ match: { limit, used, isDated }, isLogging = false, line, onPress }: Props) {
  const speech = useTranslate();
  const { t } = speech;
  const figures = [
    limit === undefined ? undefined : t('popupLimit', formatWon(speech, limit)),
    used === undefined ? undefined : t('popupUsed', formatWon(speech, used)),
  ].filter((figure) => figure !== undefined);
  return (
    <div class="match-offer">
      {line !== undefined && <p class="text-emphasis">{line}</p>}
      <p>
        <Dotted parts={t('popupMatchSays', figures.join(' · ')).split(' · ')} />
      </p>
      {!isDated && <p class="text-soft">{t('popupMatchUndated')}</p>}
      <button type="button" class="button" onClick={onPress}>
        {t(isLogging ? 'popupLogAndMatch' : 'popupMatch')}
      </button>
    </div>
  );
}
