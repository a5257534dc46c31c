import { useEffect, useRef, useState } from 'preact/hooks';
import { type Day, day, seoulDay } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import { POOLS, type Pool } from '../core/line.ts';
import { PAYMENT_RANGE, parseWon, type WonDoubt } from '../core/parse-won.ts';
import { AmountInput } from '../ui/amount-input.tsx';
import { Field } from '../ui/field.tsx';
import { formatDay } from '../ui/format-day.ts';
import { Segmented } from '../ui/segmented.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import type { LogDraft } from './orders.ts';

interface Props {
  readonly today: Day;
  readonly line: string;
  /** The entry to correct; absent when a new one is logged. */
  readonly entry?: Entry;
  readonly merchant?: string;
  readonly onSubmit: (draft: LogDraft) => void;
  readonly onClose: () => void;
}

/** Three fields at most; the day is today unless the person says otherwise. */
export function EntryForm({ today, line, entry, merchant: start = '', onSubmit, onClose }: Props) {
  const { t } = useTranslate();
  const [text, setText] = useState(entry === undefined ? '' : String(entry.amount));
  const [doubt, setDoubt] = useState<WonDoubt>();
  const [pool, setPool] = useState<Pool>(entry?.pool ?? 'phone');
  const [merchant, setMerchant] = useState(entry?.merchant ?? start);
  const [on, setOn] = useState<Day>(entry === undefined ? today : seoulDay(entry.at));
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const submit = (event: Event) => {
    event.preventDefault();
    const reading = parseWon(input.current?.value ?? text, PAYMENT_RANGE);
    if (reading.ok)
      return onSubmit({ line, pool, amount: reading.amount, day: on, merchant: merchant.trim() });
    setDoubt(reading.reason);
    input.current?.focus();
  };
  return (
    <form
      class="entry-form"
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => leaveOnEscape(event, onClose)}
    >
      <h2 class="visually-hidden">{t(entry === undefined ? 'popupLogTitle' : 'popupEditTitle')}</h2>
      <AmountInput
        label={t('popupAmount')}
        placeholder={t('appAmountPlaceholder')}
        text={text}
        range={PAYMENT_RANGE}
        doubt={doubt}
        inputRef={input}
        onText={(typed) => {
          setText(typed);
          setDoubt(undefined);
        }}
      />
      <Segmented
        label={t('popupPool')}
        options={POOLS.map((value) => ({ value, label: t(`popupPool_${value}`) }))}
        value={pool}
        onPick={setPool}
      />
      <Field label={t('popupMerchant')}>
        {(wiring) => (
          <input
            {...wiring}
            class="field-input"
            type="text"
            autocomplete="off"
            maxLength={80}
            value={merchant}
            onInput={(event) => setMerchant(event.currentTarget.value)}
          />
        )}
      </Field>
      <DayChoice value={on} today={today} onPick={setOn} />
      <div class="entry-form-actions">
        <button type="submit" class="button button-primary button-large">
          {t(entry === undefined ? 'popupLog' : 'appSave')}
        </button>
        <button type="button" class="button button-large" onClick={onClose}>
          {t('appClose')}
        </button>
      </div>
    </form>
  );
}

function leaveOnEscape(event: KeyboardEvent, onClose: () => void) {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  onClose();
}

interface DayChoiceProps {
  readonly value: Day;
  readonly today: Day;
  readonly onPick: (day: Day) => void;
}

function DayChoice({ value, today, onPick }: DayChoiceProps) {
  const { t, locale } = useTranslate();
  const [isOpen, setOpen] = useState(value !== today);
  if (!isOpen) {
    return (
      <p class="row row-spread">
        <span>{t('popupToday', formatDay(locale, today))}</span>
        <button type="button" class="button button-quiet" onClick={() => setOpen(true)}>
          {t('popupOtherDay')}
        </button>
      </p>
    );
  }
  return (
    <Field label={t('popupDay')}>
      {(wiring) => (
        <input
          {...wiring}
          class="field-input"
          type="date"
          max={today}
          value={value}
          onInput={({ currentTarget: { value: picked } }) =>
            picked !== '' && picked <= today && onPick(day(picked))
          }
        />
      )}
    </Field>
  );
}
