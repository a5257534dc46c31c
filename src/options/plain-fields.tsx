import { Field } from '../ui/field.tsx';

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly onPick: (value: string) => void;
}

/** A choice from a list. */
export function Choice({ label, value, options, onPick }: ChoiceProps) {
  return (
    <Field label={label}>
      {(wiring) => (
        <select
          {...wiring}
          class="field-input"
          value={value}
          onChange={(event) => onPick(event.currentTarget.value)}
        >
          {options.map(([option, words]) => (
            <option key={option} value={option}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface DateProps {
  readonly label: string;
  readonly hint: string;
  readonly type: 'month' | 'date';
  readonly value: string;
  readonly onText: (text: string) => void;
}

/** `month` is a plain field in Firefox: what is typed there counts only when it reads as `2026-11`. */
export function DateField({ label, hint, type, value, onText }: DateProps) {
  return (
    <Field label={label} hint={hint}>
      {(wiring) => (
        <input
          {...wiring}
          class="field-input"
          type={type}
          {...(type === 'month' && { placeholder: '2026-12' })}
          value={value}
          onInput={(event) => onText(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
