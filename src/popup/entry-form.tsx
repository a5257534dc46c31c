import { useEffect, useRef, useState } from 'preact/hooks';
import { type Day, seoulDay } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import { POOLS, type Pool } from '../core/line.ts';
import { PAYMENT_RANGE, parseWon, type WonDoubt } from '../core/parse-won.ts';
import { AmountInput } from '../ui/amount-input.tsx';
import { Field } from '../ui/field.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import { DayChoice } from './day-choice.tsx';
import type { LogDraft, SmsFacts } from './orders.ts';
import type { SmsFill } from './read-pasted-sms.ts';
import { SmsPaste } from './sms-paste.tsx';

interface Props {
  readonly today: Day;
  readonly line: string;
  /** The entry to correct; absent when a new one is logged. */
  readonly entry?: Entry;
  readonly merchant?: string;
  /** This month's entries, to say when a pasted text tells of one of them. */
  readonly entries: readonly Entry[];
  readonly onSubmit: (draft: LogDraft) => void;
  /** A pasted text told that this payment was cancelled. */
  readonly onCancelled: (entry: Entry) => void;
  readonly onClose: () => void;
}

/** Three fields at most; the day is today unless the person says otherwise. */
export function EntryForm(props: Props) {
  const { today, line, entry, entries, onCancelled, onClose } = props;
  const { t } = useTranslate();
  const { typed, change, fill, doubt, input, submit } = useEntryDraft(props);
  return (
    <form
      class="entry-form"
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => leaveOnEscape(event, onClose)}
    >
      <h2 class="visually-hidden">{t(entry === undefined ? 'popupLogTitle' : 'popupEditTitle')}</h2>
      {entry === undefined && (
        <SmsPaste today={today} line={line} entries={entries} onRead={fill} onCancelled={onCancelled} />
      )}
      <AmountInput
        label={t('popupAmount')}
        placeholder={t('appAmountPlaceholder')}
        text={typed.text}
        range={PAYMENT_RANGE}
        doubt={doubt}
        inputRef={input}
        onText={(text) => change({ text })}
      />
      <Segmented
        label={t('popupPool')}
        options={POOLS.map((value) => ({ value, label: t(`popupPool_${value}`) }))}
        value={typed.pool}
        onPick={(pool) => change({ pool })}
      />
      <MerchantField value={typed.merchant} onText={(merchant) => change({ merchant })} />
      <DayChoice key={typed.filled} value={typed.on} today={today} onPick={(on) => change({ on })} />
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

interface Typed {
  readonly text: string;
  readonly pool: Pool;
  readonly merchant: string;
  readonly on: Day;
  /** Known from a pasted text. */
  readonly sms?: SmsFacts;
  /** How often a text filled the form in. */
  readonly filled: number;
}

/** What stands in the form, and the way from there to a draft or to a doubt. */
function useEntryDraft({ today, line, entry, merchant = '', onSubmit }: Props) {
  const [typed, setTyped] = useState<Typed>({
    text: entry === undefined ? '' : String(entry.amount),
    pool: entry?.pool ?? 'phone',
    merchant: entry?.merchant ?? merchant,
    on: entry === undefined ? today : seoulDay(entry.at),
    filled: 0,
  });
  const [doubt, setDoubt] = useState<WonDoubt>();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const change = (part: Partial<Typed>) => {
    setTyped((before) => ({ ...before, ...part }));
    if (part.text !== undefined) setDoubt(undefined);
  };
  const fill = ({ amount, merchant: shop, pool, on, facts }: SmsFill) => {
    change({ text: String(amount), merchant: shop, pool, on, sms: facts, filled: typed.filled + 1 });
    input.current?.focus();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const reading = parseWon(input.current?.value ?? typed.text, PAYMENT_RANGE);
    if (reading.ok) {
      const { pool, on, sms } = typed;
      const draft = { line, pool, amount: reading.amount, day: on, merchant: typed.merchant.trim() };
      return onSubmit({ ...draft, ...(sms !== undefined && { sms }) });
    }
    setDoubt(reading.reason);
    input.current?.focus();
  };
  return { typed, change, fill, doubt, input, submit };
}

interface MerchantProps {
  readonly value: string;
  readonly onText: (text: string) => void;
}

function MerchantField({ value, onText }: MerchantProps) {
  const { t } = useTranslate();
  return (
    <Field label={t('popupMerchant')}>
      {(wiring) => (
        <input
          {...wiring}
          class="field-input"
          type="text"
          autocomplete="off"
          maxLength={80}
          value={value}
          onInput={(event) => onText(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

function leaveOnEscape(event: KeyboardEvent, onClose: () => void) {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  onClose();
}
