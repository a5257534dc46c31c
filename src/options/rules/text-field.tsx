import { FormField } from '../../ui/form-field.tsx';

/**
 * Characters that can be typed: more than a rule may have, so that a long text gets an error instead of being cut
 * silently into another rule.
 */
const MOST = 2_000;

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly error: string | undefined;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** A line of text for selectors and addresses: without the browser's corrections and suggestions. */
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
