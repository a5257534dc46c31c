import { FormField } from '../../ui/form-field.tsx';

/** What is too long for a rule is said so; cut short without a word it would say something else. */
const MOST = 2_000;

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly error: string | undefined;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** One line of text for machines: nothing in it is put right by the browser. */
export function TextField({ label, hint, error, text, onText }: Props) {
  return (
    <FormField label={label} error={error} {...(hint !== undefined && { hint })}>
      {(wiring) => (
        <input
          {...wiring}
          class="field-input"
          type="text"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          maxLength={MOST}
          value={text}
          onInput={(event) => onText(event.currentTarget.value)}
        />
      )}
    </FormField>
  );
}
