import type { ComponentChildren } from 'preact';
import { monthOf } from '../core/day.ts';
import type { Line } from '../core/line.ts';
import { type CarrierPreset, presetOf } from '../core/presets.ts';
import { speakerName } from '../ui/carrier-name.ts';
import { FormField } from '../ui/form-field.tsx';
import { formatYearMonth } from '../ui/format-month.ts';
import { type Speech, useTranslate } from '../ui/translate-context.ts';
import { factSource } from './carrier-notes.ts';
import { DAYS_OF_MONTH } from './days-of-month.ts';

interface Props {
  readonly line: Pick<Line, 'carrier' | 'dueDay' | 'debitDay'>;
  readonly onDays: (days: Pick<Line, 'dueDay' | 'debitDay'>) => void;
}

/** Two days of a bill: on which the money is debited, and by which it has to be paid. It is late only after the second. */
export function BillDays({ line, onDays }: Props) {
  const speech = useTranslate();
  const { t } = speech;
  const { debitDays, triedAgain } = presetOf(line.carrier);
  const pick = (dueDay: number, debitDay: number | undefined) => {
    onDays({ dueDay, ...(debitDay !== undefined && { debitDay }) });
  };
  const usual = debitDays?.value ?? [];
  const others = DAYS_OF_MONTH.filter((day) => !usual.includes(day));
  return (
    <div class="pair">
      <Choice
        label={t('optionsDebitDay')}
        hint={
          debitDays === undefined
            ? t('optionsDebitDayHint')
            : t('optionsDebitDayKnown', factSource(speech, debitDays))
        }
        value={line.debitDay}
        onPick={(day) => pick(line.dueDay, day)}
      >
        <option value="">{t('optionsDebitSame')}</option>
        {usual.length === 0 ? (
          options(speech, DAYS_OF_MONTH)
        ) : (
          <>
            <optgroup label={t('optionsUsualDays')}>{options(speech, usual)}</optgroup>
            <optgroup label={t('optionsOtherDays')}>{options(speech, others)}</optgroup>
          </>
        )}
      </Choice>
      <Choice
        label={t('optionsDueDay')}
        hint={dueHint(speech, triedAgain)}
        value={line.dueDay}
        onPick={(day) => day !== undefined && pick(day, line.debitDay)}
      >
        {options(
          speech,
          DAYS_OF_MONTH.filter((day) => day >= (line.debitDay ?? 1)),
        )}
      </Choice>
    </div>
  );
}

/** What the due day is; where a page quotes the carrier that it tries again later, that and when it was read. */
function dueHint(speech: Speech, triedAgain: CarrierPreset['triedAgain']): string {
  const { t, locale } = speech;
  if (triedAgain === undefined) return t('optionsDueDayHint');
  const { value, by, asOf } = triedAgain;
  const read = formatYearMonth(locale, monthOf(asOf));
  return t('optionsDueDayTriedAgain', t(speakerName(by)), dayWords(speech, value), read);
}

const dayWords = ({ t }: Speech, day: number): string =>
  day === 31 ? t('optionsLastDay') : t('optionsDayOfMonth', day);

const options = (speech: Speech, days: readonly number[]) =>
  days.map((day) => (
    <option key={day} value={day}>
      {dayWords(speech, day)}
    </option>
  ));

interface ChoiceProps {
  readonly label: string;
  readonly hint: string;
  readonly value: number | undefined;
  readonly onPick: (day: number | undefined) => void;
  readonly children: ComponentChildren;
}

function Choice({ label, hint, value, onPick, children }: ChoiceProps) {
  return (
    <FormField label={label} hint={hint}>
      {(wiring) => (
        <select
          {...wiring}
          class="field-input"
          value={value === undefined ? '' : String(value)}
          onChange={({ currentTarget: { value: picked } }) =>
            onPick(picked === '' ? undefined : Number(picked))
          }
        >
          {children}
        </select>
      )}
    </FormField>
  );
}
