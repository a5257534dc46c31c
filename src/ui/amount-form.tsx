import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { parseWon, type WonDoubt, type WonRange } from '../core/parse-won.ts';
import type { Won } from '../core/won.ts';
import { AmountInput } from './amount-input.tsx';
import { useHalfAmount, useLeftForm } from './half-amount.ts';
import { useTranslate } from './translate-context.ts';

interface Props {
  /** What the amount is for, and the id of what it is about: what was typed is kept for this form alone. */
  readonly form: string;
  /** A day that is asked beside the amount, and kept with it. */
  readonly on?: string;
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly range: WonRange;
  /** Words of the one button. */
  readonly button: string;
  readonly onAmount: (amount: Won) => void;
  /** What else is asked, between the amount and the button. */
  readonly children?: ComponentChildren;
}

/** One amount and one button. The focus starts in the field. */
export function AmountForm({ form, on, label, hint, range, button, onAmount, children }: Props) {
  const { t } = useTranslate();
  const leftIn = useLeftForm();
  const [text, setText] = useState(() => leftIn(form).left?.text ?? '');
  const forget = useHalfAmount({ form, text, on });
  const [doubt, setDoubt] = useState<WonDoubt>();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const submit = (event: Event) => {
    event.preventDefault();
    const reading = parseWon(input.current?.value ?? text, range);
    if (reading.ok) {
      forget();
      return onAmount(reading.amount);
    }
    setDoubt(reading.reason);
    input.current?.focus();
  };
  return (
    <form class="amount-form" noValidate onSubmit={submit}>
      <AmountInput
        label={label}
        hint={hint}
        placeholder={t('appLimitPlaceholder')}
        text={text}
        range={range}
        doubt={doubt}
        inputRef={input}
        onText={(typed) => {
          setText(typed);
          setDoubt(undefined);
        }}
      />
      {children}
      <button type="submit" class="button button-primary">
        {button}
      </button>
    </form>
  );
}
