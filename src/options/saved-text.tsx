import { useState } from 'preact/hooks';
import { FormField } from '../ui/form-field.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly hint?: string;
  /** The error where the field is left empty. */
  readonly emptyError: string;
  readonly onSave: (text: string) => void;
}

/** A short text that is saved when its field is left; it must not be empty. */
export function SavedText({ label, value, maxLength, hint, emptyError, onSave }: Props) {
  const [typed, setTyped] = useState<string>();
  const isEmpty = typed !== undefined && typed.trim() === '';
  const leave = () => {
    if (typed === undefined || isEmpty) return;
    setTyped(undefined);
    if (typed.trim() !== value) onSave(typed.trim());
  };
  return (
    <FormField label={label} hint={hint} error={isEmpty ? emptyError : undefined}>
      {(wiring) => (
        <input
          {...wiring}
          class="field-input"
          type="text"
          autocomplete="off"
          maxLength={maxLength}
          value={typed ?? value}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onBlur={leave}
          onKeyDown={(event) => event.key === 'Enter' && !event.isComposing && leave()}
        />
      )}
    </FormField>
  );
}
