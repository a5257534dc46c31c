import { useEffect, useState } from 'preact/hooks';
import type { Snapshot } from '../../contract/snapshot.ts';
import type { Day } from '../../core/day.ts';
import { ENTRY_STATES } from '../../core/entry.ts';
import { POOLS } from '../../core/line.ts';
import { parseWon, SUM_RANGE, type WonDoubt } from '../../core/parse-won.ts';
import { AmountInput } from '../../ui/amount-input.tsx';
import { FormField } from '../../ui/form-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useTranslate } from '../../ui/translate-context.ts';
import { go } from '../state/go.ts';
import { dayFrom } from '../state/link.ts';
import { type HistoryView, withFilters } from '../state/view.ts';

interface Props {
  readonly view: HistoryView;
  readonly snapshot: Snapshot;
}

/** Filters by line, pool, state, days and amounts; each applies as soon as it is chosen. */
export function FilterPanel({ view, snapshot }: Props) {
  const { t } = useTranslate();
  const { filters } = view;
  return (
    <div class="filter-panel card">
      {snapshot.lines.length > 1 && (
        <OneFilter
          label={t('historyLine')}
          value={filters.line}
          options={snapshot.lines.map(({ line }) => [line.id, line.nickname])}
          onPick={(line) => go(withFilters(view, { line }))}
        />
      )}
      <OneFilter
        label={t('historyPool')}
        value={filters.pool}
        options={POOLS.map((pool) => [pool, t(`popupPool_${pool}`)])}
        onPick={(pool) => go(withFilters(view, { pool }))}
      />
      <OneFilter
        label={t('historyState')}
        value={filters.status}
        options={ENTRY_STATES.map((status) => [status, t(`historyState_${status}`)])}
        onPick={(status) => go(withFilters(view, { status }))}
      />
      <AmountWish name="least" view={view} />
      <AmountWish name="most" view={view} />
      {view.month === undefined && (
        <>
          <DayWish name="since" view={view} today={snapshot.today} />
          <DayWish name="until" view={view} today={snapshot.today} />
        </>
      )}
    </div>
  );
}

interface OneFilterProps<Value extends string> {
  readonly label: string;
  readonly value: Value | undefined;
  readonly options: readonly (readonly [Value, string])[];
  readonly onPick: (value: Value | undefined) => void;
}

/** A filter with a choice of values, or any of them. */
function OneFilter<Value extends string>({ label, value, options, onPick }: OneFilterProps<Value>) {
  const { t } = useTranslate();
  return (
    <SelectField<Value | ''>
      label={label}
      value={value ?? ''}
      options={[['', t('historyAny')], ...options]}
      onPick={(picked) => onPick(picked === '' ? undefined : picked)}
    />
  );
}

interface AmountProps {
  readonly name: 'least' | 'most';
  readonly view: HistoryView;
}

/** A filter by amount, as people type amounts; what cannot be read is marked as an error and changes nothing. */
function AmountWish({ name, view }: AmountProps) {
  const { t } = useTranslate();
  const asked = view.filters[name];
  const [text, setText] = useState(asked === undefined ? '' : String(asked));
  const [doubt, setDoubt] = useState<WonDoubt>();
  useEffect(() => {
    setText(asked === undefined ? '' : String(asked));
    setDoubt(undefined);
  }, [asked]);
  const leave = (typed: string) => {
    const reading = parseWon(typed, SUM_RANGE);
    if (!reading.ok && reading.reason !== 'empty') return setDoubt(reading.reason);
    const amount = reading.ok ? reading.amount : undefined;
    if (amount !== asked) go(withFilters(view, { [name]: amount }));
  };
  return (
    <AmountInput
      label={t(`historyAmount_${name}`)}
      placeholder={t('appAmountPlaceholder')}
      text={text}
      range={SUM_RANGE}
      doubt={doubt}
      onText={(typed) => {
        setText(typed);
        setDoubt(undefined);
      }}
      onLeave={leave}
    />
  );
}

interface DayProps {
  readonly name: 'since' | 'until';
  readonly view: HistoryView;
  readonly today: Day;
}

function DayWish({ name, view, today }: DayProps) {
  const { t } = useTranslate();
  const asked = view.filters[name];
  const leave = (picked: string) => {
    // While a year is typed, the browser reports the years 2, 20 and 202 as well.
    const filter = dayFrom(picked);
    if (filter !== asked && (filter !== undefined || picked === ''))
      go(withFilters(view, { [name]: filter }));
  };
  return (
    <FormField label={t(`historyDay_${name}`)}>
      {(wiring) => (
        <input
          {...wiring}
          class="field-input"
          type="date"
          max={today}
          value={asked ?? ''}
          onChange={({ currentTarget }) => leave(currentTarget.value)}
        />
      )}
    </FormField>
  );
}
