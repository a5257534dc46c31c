import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { parseWon, SUM_RANGE, type WonDoubt } from '../core/parse-won.ts';
import type { Won } from '../core/won.ts';
import { AmountInput } from '../ui/amount-input.tsx';
import { plainWon } from '../ui/format-won.ts';
import { useTranslate } from '../ui/translate-context.ts';

interface Props {
  readonly label: string;
  readonly value: Won | undefined;
  readonly hint?: ComponentChildren;
  /** `undefined` where the field was emptied. */
  readonly onSave: (amount: Won | undefined) => void;
}

/** An amount that is saved when its field is left. Where it cannot be read, it stays in the field with the reason. */
export function SavedAmount({ label, value, hint, onSave }: Props) {
  const speech = useTranslate();
  // `undefined` while nothing is typed: the saved value is shown.
  const [typed, setTyped] = useState<string>();
  const [doubt, setDoubt] = useState<WonDoubt>();
  const shown = value === undefined ? '' : plainWon(speech, value);
  const save = (amount: Won | undefined) => {
    setTyped(undefined);
    if (amount !== value) onSave(amount);
  };
  const leave = (text: string) => {
    if (text === shown) return setTyped(undefined);
    if (text.trim() === '') return save(undefined);
    const reading = parseWon(text, SUM_RANGE);
    if (reading.ok) return save(reading.amount);
    setDoubt(reading.reason);
  };
  return (
    <AmountInput
      label={label}
      hint={hint}
      placeholder={speech.t('appLimitPlaceholder')}
      text={typed ?? shown}
      range={SUM_RANGE}
      doubt={doubt}
      hasEcho={typed !== undefined}
      onText={(text) => {
        setTyped(text);
        setDoubt(undefined);
      }}
      onLeave={leave}
    />
  );
}
