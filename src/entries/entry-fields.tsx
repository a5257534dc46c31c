import type { Ref } from 'preact';
import type { Day } from '../core/day.ts';
import { POOLS, type Pool } from '../core/line.ts';
import { PAYMENT_RANGE, type WonDoubt } from '../core/parse-won.ts';
import { AmountInput } from '../ui/amount-input.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { ShopField } from '../ui/shop-field.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import { DayChoice } from './day-choice.tsx';

/** What is typed into the fields, as text that is not parsed yet. */
export interface TypedEntry {
  readonly text: string;
  readonly pool: Pool;
  readonly merchant: string;
  readonly on: Day;
}

interface Props {
  readonly typed: TypedEntry;
  readonly today: Day;
  readonly doubt: WonDoubt | undefined;
  readonly inputRef: Ref<HTMLInputElement>;
  /** Changes where something other than the person filled the fields in: the day is then drawn anew. */
  readonly filled?: number;
  readonly onChange: (part: Partial<TypedEntry>) => void;
}

/** The fields of one payment: three at most, and its day as a word unless it is another day than today. */
export function EntryFields({ typed, today, doubt, inputRef, filled, onChange }: Props) {
  const { t } = useTranslate();
  return (
    <>
      <AmountInput
        label={t('popupAmount')}
        placeholder={t('appAmountPlaceholder')}
        text={typed.text}
        range={PAYMENT_RANGE}
        doubt={doubt}
        inputRef={inputRef}
        onText={(text) => onChange({ text })}
      />
      <Segmented
        label={t('popupPool')}
        options={POOLS.map((value) => ({ value, label: t(`popupPool_${value}`) }))}
        value={typed.pool}
        onPick={(pool) => onChange({ pool })}
      />
      <ShopField
        label={t('popupMerchant')}
        value={typed.merchant}
        onText={(merchant) => onChange({ merchant })}
      />
      <DayChoice key={filled} value={typed.on} today={today} onPick={(on) => onChange({ on })} />
    </>
  );
}
