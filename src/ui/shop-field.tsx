import { FormField } from './form-field.tsx';

/** Characters of a shop's name that a command takes. */
const LONGEST_NAME = 80;

interface Props {
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onText: (text: string) => void;
}

/** A field for the name of a shop. */
export function ShopField({ label, value, error, onText }: Props) {
  return (
    <FormField label={label} error={error}>
      {(wiring) => (
        <input
          {...wiring}
          class="field-input"
          type="text"
          autocomplete="off"
          maxLength={LONGEST_NAME}
          value={value}
          onInput={(event) => onText(event.currentTarget.value)}
        />
      )}
    </FormField>
  );
}
