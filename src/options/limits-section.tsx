import type { Settings } from '../core/settings.ts';
import { Icon } from '../ui/icon.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import { CapsCard } from './caps-card.tsx';
import { Section } from './parts/section.tsx';
import { Switch } from './parts/switch.tsx';
import { SavedAmount } from './saved-amount.tsx';
import { type OptionsState, shownSettings } from './state/store.ts';

interface Props {
  readonly state: OptionsState;
}

export function LimitsSection({ state }: Props) {
  const { t } = useTranslate();
  const settings = shownSettings(state);
  if (settings === undefined) return null;
  const { budgets, badge } = settings;
  return (
    <Section name="limits" title={t('optionsTitle_limits')} lead={t('optionsLead_limits')}>
      <div class="card stack">
        <SavedAmount
          label={t('optionsBudget_phone')}
          hint={t('optionsBudgetHint')}
          value={budgets.phone}
          onSave={(phone) => state.changeSettings({ budgets: withBudgets({ ...budgets, phone }) })}
        />
        <SavedAmount
          label={t('optionsBudget_content')}
          value={budgets.content}
          onSave={(content) => state.changeSettings({ budgets: withBudgets({ ...budgets, content }) })}
        />
      </div>
      <CapsCard lines={state.snapshot?.lines ?? []} send={state.send} />
      <Thresholds
        value={settings.thresholds}
        onChange={(thresholds) => state.changeSettings({ thresholds })}
      />
      <div class="card stack">
        <Switch
          label={t('optionsBadge')}
          hint={t('optionsBadgeHint')}
          isOn={badge}
          onSwitch={(on) => state.changeSettings({ badge: on })}
        />
        <NotificationSwitch state={state} settings={settings} />
      </div>
    </Section>
  );
}

/** On only where the browser allows notifications, too: else the switch would say on while nothing is ever shown. */
function NotificationSwitch({
  state,
  settings,
}: {
  readonly state: OptionsState;
  readonly settings: Settings;
}) {
  const { t } = useTranslate();
  const isAllowed = state.snapshot?.access.notifications === true;
  return (
    <div>
      <Switch
        label={t('optionsNotifications')}
        hint={t('optionsNotificationsHint')}
        isOn={settings.notifications && isAllowed}
        onSwitch={state.switchNotifications}
      />
      <div aria-live="polite">
        {state.isNotificationsRefused && (
          <p class="notice is-watch below">
            <Icon name="question" class="icon-state" />
            {t('optionsNotificationsRefused')}
          </p>
        )}
      </div>
    </div>
  );
}

type LooseBudgets = { readonly [Pool in keyof Settings['budgets']]?: Settings['budgets'][Pool] | undefined };

/** The budgets; one that is not set is absent, never `undefined`. */
const withBudgets = ({ phone, content }: LooseBudgets): Settings['budgets'] => ({
  ...(phone !== undefined && { phone }),
  ...(content !== undefined && { content }),
});

const USUAL_STEPS = [50, 60, 70, 80, 90, 100];
/** Warning thresholds at most, as many as the settings take. */
const MOST_STEPS = 5;

interface ThresholdProps {
  readonly value: readonly number[];
  readonly onChange: (thresholds: readonly number[]) => void;
}

function Thresholds({ value, onChange }: ThresholdProps) {
  const { t } = useTranslate();
  const steps = [...new Set([...USUAL_STEPS, ...value])].sort((a, b) => a - b);
  const toggle = (step: number, on: boolean) =>
    onChange(on ? [...value, step].sort((a, b) => a - b) : value.filter((kept) => kept !== step));
  return (
    <fieldset class="card stack plain-group">
      <legend class="visually-hidden">{t('optionsThresholds')}</legend>
      <div>
        <p class="field-label" aria-hidden="true">
          {t('optionsThresholds')}
        </p>
        <p class="field-hint">{t('optionsThresholdsHint', MOST_STEPS)}</p>
      </div>
      <div class="choices">
        {steps.map((step) => {
          const isOn = value.includes(step);
          return (
            <button
              key={step}
              type="button"
              class="button choice"
              aria-pressed={isOn}
              disabled={isOn ? value.length === 1 : value.length >= MOST_STEPS}
              onClick={() => toggle(step, !isOn)}
            >
              {t('optionsPercent', step)}
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}
