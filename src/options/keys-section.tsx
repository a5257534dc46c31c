import { Fragment } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Shortcut, Shortcuts } from '../contract/shortcuts.ts';
import { useTranslate } from '../ui/translate-context.ts';
import { Section } from './section.tsx';

/** Browsers that let no page open where keys are changed; each has it at an address of its own. */
const BROWSERS = ['chrome', 'edge', 'whale'] as const;

/** The keys that work in any window, as the browser has them now, and where it lets them be changed. */
export function KeysSection({ shortcuts }: { readonly shortcuts: Shortcuts }) {
  const { t } = useTranslate();
  const [list, show] = useState<readonly Shortcut[]>();
  useEffect(() => {
    const read = () => void shortcuts.list().then(show);
    read();
    // They are changed in a page of the browser's own: whoever comes back sees what was chosen.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, [shortcuts]);
  const { change } = shortcuts;
  return (
    <Section name="keys" title={t('optionsTitle_keys')} lead={t('optionsLead_keys')}>
      {list?.length === 0 ? (
        <p class="card">{t('optionsKeysNowhere')}</p>
      ) : (
        <div class="card stack">
          <ul class="stack">
            {list?.map(({ name, keys }) => (
              <li key={name} class="row row-spread">
                <span class="field-label">{t(`optionsKey_${name}`)}</span>
                {keys === '' ? (
                  <span class="text-soft">{t('optionsKeyNone')}</span>
                ) : (
                  <kbd class="keys">{keys}</kbd>
                )}
              </li>
            ))}
          </ul>
          {change === undefined ? (
            <>
              <p class="field-hint">{t('optionsKeysWhere')}</p>
              <dl class="facts">
                {BROWSERS.map((name) => (
                  <Fragment key={name}>
                    <dt>{t(`optionsKeysIn_${name}`)}</dt>
                    <dd>{`${name}://extensions/shortcuts`}</dd>
                  </Fragment>
                ))}
              </dl>
            </>
          ) : (
            <button type="button" class="button section-add" onClick={change}>
              {t('optionsKeysChange')}
            </button>
          )}
        </div>
      )}
    </Section>
  );
}
