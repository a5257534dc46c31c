import type { ComponentChildren, Ref } from 'preact';
import { parseWon, type WonDoubt, type WonRange } from '../core/parse-won.ts';
import { amountDoubt } from './amount-doubt.ts';
import { FormField } from './form-field.tsx';
import { formatWon } from './format-won.ts';
import { useTranslate } from './translate-context.ts';

interface Props {
  readonly label: string;
  readonly text: string;
  /** An example of what may be typed. */
  readonly placeholder: string;
  readonly range: WonRange;
  readonly doubt?: WonDoubt | undefined;
  readonly hint?: ComponentChildren;
  /** False while the field shows a saved value, which needs no echo. */
  readonly hasEcho?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly onText: (text: string) => void;
  /** Called with the text when the field is left, and on Enter. */
  readonly onLeave?: (text: string) => void;
}

/** An amount as text; below the field stands what was understood ("1만2천" → "12,000원"). */
export function AmountInput({
  label,
  text,
  placeholder,
  range,
  doubt,
  hint,
  hasEcho = true,
  inputRef,
  onText,
  onLeave,
}: Props) {
  const speech = useTranslate();
  const reading = parseWon(text, range);
  const error = doubt && amountDoubt(speech, doubt, range);
  const echo = hasEcho && reading.ok ? formatWon(speech, reading.amount) : undefined;
  return (
    <FormField label={label} hint={echo ?? hint} error={error}>
      {(wiring) => (
        <input
          {...wiring}
          {...(inputRef && { ref: inputRef })}
          class="field-input field-amount"
          type="text"
          autocomplete="off"
          spellcheck={false}
          maxLength={24}
          placeholder={placeholder}
          value={text}
          onInput={(event) => onText(event.currentTarget.value)}
          onBlur={(event) => onLeave?.(event.currentTarget.value)}
          onKeyDown={(event) => isEnter(event) && onLeave?.(event.currentTarget.value)}
        />
      )}
    </FormField>
  );
}

/** Whether Enter was pressed by itself: while a Hangul syllable is composed, Enter belongs to the input method. */
const isEnter = ({ key, isComposing }: KeyboardEvent): boolean => key === 'Enter' && !isComposing;
