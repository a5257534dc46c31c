import { useTranslate } from '../ui/translate-context.ts';
import { Section } from './parts/section.tsx';
import { Switch } from './parts/switch.tsx';
import { QuietList } from './quiet-list.tsx';
import { type OptionsState, shownSettings } from './state/store.ts';

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
      <QuietList
        mutes={state.snapshot?.mutes ?? []}
        isUnknown={state.snapshot?.quiet?.isUnknown === true}
        send={state.send}
      />
    </Section>
  );
}
