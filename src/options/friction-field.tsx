import type { Settings } from '../core/settings.ts';
import { FRICTION_KINDS, FRICTION_STATES, type Friction, type FrictionState } from '../core/settings.ts';
import { useTranslate } from '../ui/translate-context.ts';

/** Waiting times on offer, in seconds. */
const WAITS = [5, 10, 20, 30];

const CHOICES: readonly Friction[] = FRICTION_KINDS.flatMap((kind): Friction[] =>
  kind === 'countdown' ? WAITS.map((seconds) => ({ kind, seconds })) : [{ kind }],
);

const nameOf = ({ kind, seconds }: Friction): string => (seconds === undefined ? kind : `${kind}-${seconds}`);

interface Props {
  readonly value: Settings['friction'];
  readonly onChange: (friction: Settings['friction']) => void;
}

/** The friction before a payment, for each state of the verdict; none until it is chosen here. */
export function FrictionFields({ value, onChange }: Props) {
  const { t } = useTranslate();
  return (
    <fieldset class="card stack plain-group">
      <legend class="visually-hidden">{t('optionsFriction')}</legend>
      <div>
        <p class="field-label" aria-hidden="true">
          {t('optionsFriction')}
        </p>
        <p class="field-hint">{t('optionsFrictionHint')}</p>
      </div>
      {FRICTION_STATES.map((state) => (
        <FrictionField
          key={state}
          state={state}
          value={value[state]}
          onPick={(friction) => onChange({ ...value, [state]: friction })}
        />
      ))}
    </fieldset>
  );
}

interface FieldProps {
  readonly state: FrictionState;
  readonly value: Friction;
  readonly onPick: (friction: Friction) => void;
}

function FrictionField({ state, value, onPick }: FieldProps) {
  const { t } = useTranslate();
  const isUsual = CHOICES.some((choice) => nameOf(choice) === nameOf(value));
  const choices = isUsual ? CHOICES : [...CHOICES, value];
  const pick = (name: string) => {
    const picked = choices.find((choice) => nameOf(choice) === name);
    if (picked !== undefined) onPick(picked);
  };
  return (
    <label class="row row-spread friction-row">
      <span>{t(`optionsFrictionState_${state}`)}</span>
      <select
        class="field-input friction-choice"
        value={nameOf(value)}
        onChange={(event) => pick(event.currentTarget.value)}
      >
        {choices.map((choice) => (
          <option key={nameOf(choice)} value={nameOf(choice)}>
            {t(`optionsFriction_${choice.kind}`, choice.seconds ?? 0)}
          </option>
        ))}
      </select>
    </label>
  );
}
