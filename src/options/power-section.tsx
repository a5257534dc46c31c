import { useTranslate } from '../ui/translate-context.ts';
import { QuietList } from './quiet-list.tsx';
import { Section } from './section.tsx';
import { type OptionsState, shownSettings } from './store.ts';
import { Switch } from './switch.tsx';

export function PowerSection({ state }: { readonly state: OptionsState }) {
  const { t } = useTranslate();
  return (
    <Section name="power" title={t('optionsTitle_power')} lead={t('optionsLead_power')}>
      <div class="card stack">
        <Switch
          label={t('optionsPower')}
          hint={t('optionsPowerHint')}
          isOn={shownSettings(state)?.enabled ?? true}
          onSwitch={(enabled) => state.changeSettings({ enabled })}
        />
      </div>
      <QuietList mutes={state.snapshot?.mutes ?? []} send={state.send} />
    </Section>
  );
}
