import { FormField } from './form-field.tsx';

interface Props<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, words: string])[];
  readonly onPick: (value: Value) => void;
}

/** A choice from a list. */
export function SelectField<Value extends string>({ label, value, options, onPick }: Props<Value>) {
  return (
    <FormField label={label}>
      {(wiring) => (
        <select
          {...wiring}
          class="field-input"
          value={value}
          onChange={({ currentTarget }) => {
            const picked = options.find(([option]) => option === currentTarget.value);
            if (picked !== undefined) onPick(picked[0]);
          }}
        >
          {options.map(([option, words]) => (
            <option key={option} value={option}>
              {words}
            </option>
          ))}
        </select>
      )}
    </FormField>
  );
}
