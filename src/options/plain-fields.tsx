import { FormField } from '../ui/form-field.tsx';

interface DateProps {
  readonly label: string;
  readonly hint: string;
  readonly type: 'month' | 'date';
  readonly value: string;
  readonly onText: (text: string) => void;
}

/** Firefox shows `month` as a plain text field: what is typed there counts only where it reads like `2026-11`. */
export function DateField({ label, hint, type, value, onText }: DateProps) {
  return (
    <FormField label={label} hint={hint}>
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
    </FormField>
  );
}
