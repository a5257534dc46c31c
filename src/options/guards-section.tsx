import { useTranslate } from '../ui/translate-context.ts';
import { FrictionFields } from './friction-field.tsx';
import { Section } from './parts/section.tsx';
import { Switch } from './parts/switch.tsx';
import { type OptionsState, shownSettings } from './state/store.ts';

/** When the banner warns, and the friction before a payment. */
export function GuardsSection({ state }: { readonly state: OptionsState }) {
  const { t } = useTranslate();
  const settings = shownSettings(state);
  if (settings === undefined) return null;
  const { onlyWhenItMatters, nightGuard, burstGuard, friction } = settings;
  return (
    <Section name="guards" title={t('optionsTitle_guards')} lead={t('optionsLead_guards')}>
      <div class="card stack">
        <Switch
          label={t('optionsOnlyWhenItMatters')}
          hint={t('optionsOnlyWhenItMattersHint')}
          isOn={onlyWhenItMatters}
          onSwitch={(on) => state.changeSettings({ onlyWhenItMatters: on })}
        />
        <Switch
          label={t('optionsNightGuard')}
          hint={t('optionsNightGuardHint')}
          isOn={nightGuard}
          onSwitch={(on) => state.changeSettings({ nightGuard: on })}
        />
        <Switch
          label={t('optionsBurstGuard')}
          hint={t('optionsBurstGuardHint')}
          isOn={burstGuard}
          onSwitch={(on) => state.changeSettings({ burstGuard: on })}
        />
      </div>
      <FrictionFields value={friction} onChange={(changed) => state.changeSettings({ friction: changed })} />
    </Section>
  );
}
