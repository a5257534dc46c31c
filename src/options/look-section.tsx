import type { ComponentChildren } from 'preact';
import { LANGUAGES, LOOKS } from '../core/settings.ts';
import { Segmented } from '../ui/segmented.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import { Section } from './parts/section.tsx';
import { Switch } from './parts/switch.tsx';
import { type OptionsState, shownSettings } from './state/store.ts';

/** Language and look of everything we show. A change applies at once, also in pages that are open. */
export function LookSection({ state }: { readonly state: OptionsState }) {
  const { t } = useTranslate();
  const settings = shownSettings(state);
  if (settings === undefined) return null;
  const { language, look, largeText, masked, easyWords } = settings;
  return (
    <Section name="look" title={t('optionsTitle_look')} lead={t('optionsLead_look')}>
      <div class="card stack">
        <Few label={t('optionsLanguage')}>
          <Segmented
            label={t('optionsLanguage')}
            options={LANGUAGES.map((value) => ({ value, label: t(`optionsLanguage_${value}`) }))}
            value={language}
            onPick={(picked) => state.changeSettings({ language: picked })}
          />
        </Few>
        <Few label={t('optionsLook')}>
          <Segmented
            label={t('optionsLook')}
            options={LOOKS.map((value) => ({ value, label: t(`optionsLook_${value}`) }))}
            value={look}
            onPick={(picked) => state.changeSettings({ look: picked })}
          />
        </Few>
        <p class="field-hint">{t('optionsLookAuto')}</p>
        <Switch
          label={t('optionsLargeText')}
          hint={t('optionsLargeTextHint')}
          isOn={largeText}
          onSwitch={(on) => state.changeSettings({ largeText: on })}
        />
      </div>
      <div class="card stack">
        <Switch
          label={t('optionsMasked')}
          hint={t('optionsMaskedHint')}
          isOn={masked}
          onSwitch={(on) => state.changeSettings({ masked: on })}
        />
        <Switch
          label={t('optionsEasyWords')}
          hint={t('optionsEasyWordsHint')}
          isOn={easyWords}
          onSwitch={(on) => state.changeSettings({ easyWords: on })}
        />
      </div>
    </Section>
  );
}

interface FewProps {
  readonly label: string;
  readonly children: ComponentChildren;
}

/** A choice among few with a visible name; it is hidden from screen readers, which read the name of the choice itself. */
const Few = ({ label, children }: FewProps) => (
  <div class="few">
    <p class="field-label" aria-hidden="true">
      {label}
    </p>
    {children}
  </div>
);
