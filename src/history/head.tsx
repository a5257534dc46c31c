import { RevealButton } from '../ui/reveal-button.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import { linkTo } from './state/link.ts';
import type { HistoryState } from './state/store.ts';
import { PARTS } from './state/view.ts';

/** The head of the page: its name, its parts, and the link to the settings. */
export function Head({ state: { view, openOptions } }: { readonly state: HistoryState }) {
  const { t } = useTranslate();
  return (
    <header class="history-head">
      <div class="row row-spread">
        <p class="history-brand">
          <img src="/icons/48.png" width="28" height="28" alt="" />
          {t('historyPageTitle')}
        </p>
        <span class="row">
          <RevealButton />
          <a class="button button-quiet" href="../compare/index.html" target="_blank" rel="noopener">
            {t('popupCompare')}
          </a>
          <button type="button" class="button button-quiet" onClick={openOptions}>
            {t('popupToSettings')}
          </button>
        </span>
      </div>
      {PARTS.length > 1 && (
        <nav class="history-parts" aria-label={t('historyParts')}>
          {PARTS.map((part) => (
            <a
              key={part}
              href={linkTo({ ...view, part })}
              aria-current={part === view.part ? 'page' : undefined}
            >
              {t(`historyPart_${part}`)}
            </a>
          ))}
        </nav>
      )}
    </header>
  );
}
