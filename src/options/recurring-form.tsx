import { useRef, useState } from 'preact/hooks';
import { isDay, isMonth } from '../core/day.ts';
import { type Line, POOLS, type Pool } from '../core/line.ts';
import { PAYMENT_RANGE, parseWon, type WonDoubt } from '../core/parse-won.ts';
import type { Recurring } from '../core/recurring.ts';
import { AmountInput } from '../ui/amount-input.tsx';
import { plainWon } from '../ui/format-won.ts';
import { Segmented } from '../ui/segmented.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { ShopField } from '../ui/shop-field.tsx';
import { type Speech, useTranslate } from '../ui/translate-context.ts';
import { DAYS_OF_MONTH } from './days-of-month.ts';
import { DateField } from './plain-fields.tsx';
import type { OptionsState } from './state/store.ts';

interface Props {
  /** The recurring payment to change; absent for a new one. */
  readonly item?: Recurring;
  readonly lines: readonly Line[];
  readonly newId: () => string;
  readonly send: OptionsState['send'];
  readonly onDone: () => void;
}

interface TypedRecurring {
  readonly merchant: string;
  readonly amount: string;
  readonly pool: Pool;
  readonly line: string;
  readonly day: number;
  /** Empty where no end is known. */
  readonly until: string;
  readonly cancelBy: string;
}

const startOf = (speech: Speech, item: Recurring | undefined, lines: readonly Line[]): TypedRecurring => ({
  merchant: item?.merchant ?? '',
  amount: item === undefined ? '' : plainWon(speech, item.amount),
  pool: item?.pool ?? 'content',
  line: item?.line ?? lines[0]?.id ?? '',
  day: item?.day ?? 1,
  until: item?.until ?? '',
  cancelBy: item?.cancelBy ?? '',
});

/** What was typed, in the shape of a recurring payment. */
const contentOf = ({ pool, line, day, until, cancelBy }: TypedRecurring, item: Recurring | undefined) => ({
  line,
  pool,
  day,
  ...(item && { since: item.since }),
  ...(isMonth(until) && { until }),
  ...(isDay(cancelBy) && { cancelBy }),
});

/** The state of the form and its faults, and sending it. The id of a new one is kept for retries. */
function useRecurring({ item, lines, newId, send, onDone }: Props) {
  const speech = useTranslate();
  const [typed, setTyped] = useState(() => startOf(speech, item, lines));
  const [doubt, setDoubt] = useState<WonDoubt>();
  const [isNameless, setNameless] = useState(false);
  const id = useRef(item?.id);
  const change = (part: Partial<TypedRecurring>) => {
    setTyped((before) => ({ ...before, ...part }));
    if (part.amount !== undefined) setDoubt(undefined);
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    const reading = parseWon(typed.amount, PAYMENT_RANGE);
    const merchant = typed.merchant.trim();
    setNameless(merchant === '');
    setDoubt(reading.ok ? undefined : reading.reason);
    if (!reading.ok || merchant === '') return;
    id.current ??= newId();
    const kept = { ...contentOf(typed, item), id: id.current, merchant, amount: reading.amount };
    if (await send({ name: 'recurring/save', content: { item: kept } }, { said: 'appSaved' })) onDone();
  };
  return { typed, doubt, isNameless, change, submit };
}

/** Adds a recurring payment, or changes one. */
export function RecurringForm(props: Props) {
  const { lines, onDone } = props;
  const { t } = useTranslate();
  const { typed, doubt, isNameless, change, submit } = useRecurring(props);
  return (
    <form class="card stack" noValidate onSubmit={submit}>
      <div class="pair">
        <ShopField
          label={t('optionsRecurringName')}
          value={typed.merchant}
          error={isNameless ? t('optionsRecurringNameless') : undefined}
          onText={(merchant) => change({ merchant })}
        />
        <AmountInput
          label={t('optionsRecurringAmount')}
          placeholder={t('appLimitPlaceholder')}
          text={typed.amount}
          range={PAYMENT_RANGE}
          doubt={doubt}
          onText={(amount) => change({ amount })}
        />
      </div>
      <div class="field">
        <span class="field-label">{t('popupPool')}</span>
        <Segmented
          label={t('popupPool')}
          options={POOLS.map((value) => ({ value, label: t(`popupPool_${value}`) }))}
          value={typed.pool}
          onPick={(pool) => change({ pool })}
        />
      </div>
      {lines.length > 1 && (
        <SelectField
          label={t('optionsRecurringLine')}
          value={typed.line}
          options={lines.map(({ id: value, nickname }) => [value, nickname])}
          onPick={(line) => change({ line })}
        />
      )}
      <WhenFields typed={typed} onChange={change} />
      <div class="row">
        <button type="submit" class="button button-primary">
          {t('appSave')}
        </button>
        <button type="button" class="button" onClick={onDone}>
          {t('appClose')}
        </button>
      </div>
    </form>
  );
}

interface WhenProps {
  readonly typed: TypedRecurring;
  readonly onChange: (part: Partial<TypedRecurring>) => void;
}

/** The day of the month on which it comes, until when, and by when it has to be cancelled. */
function WhenFields({ typed, onChange }: WhenProps) {
  const { t } = useTranslate();
  return (
    <>
      <SelectField
        label={t('optionsRecurringDay')}
        value={String(typed.day)}
        options={DAYS_OF_MONTH.map((day) => [
          String(day),
          day === 31 ? t('optionsLastDay') : t('optionsDayOfMonth', day),
        ])}
        onPick={(day) => onChange({ day: Number(day) })}
      />
      <div class="pair">
        <DateField
          label={t('optionsRecurringEnd')}
          hint={t('optionsRecurringEndHint')}
          type="month"
          value={typed.until}
          onText={(until) => onChange({ until })}
        />
        <DateField
          label={t('optionsRecurringCancel')}
          hint={t('optionsRecurringCancelHint')}
          type="date"
          value={typed.cancelBy}
          onText={(cancelBy) => onChange({ cancelBy })}
        />
      </div>
    </>
  );
}
