import { Fragment } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Shortcut, Shortcuts } from '../contract/shortcuts.ts';
import { useTranslate } from '../ui/translate-context.ts';
import { Section } from './parts/section.tsx';

/** Browsers in which no page can open the settings of shortcut keys: the address, different in each, is shown instead. */
const BROWSERS = ['chrome', 'edge', 'whale'] as const;

/** The shortcut keys that work in any window, as the browser has them now, and where they can be changed. */
export function KeysSection({ shortcuts }: { readonly shortcuts: Shortcuts }) {
  const { t } = useTranslate();
  const [list, show] = useState<readonly Shortcut[]>();
  useEffect(() => {
    const read = () => void shortcuts.list().then(show);
    read();
    // They are changed in a page of the browser: read again when the person comes back from it.
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
