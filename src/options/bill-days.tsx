import type { ComponentChildren } from 'preact';
import type { Line } from '../core/line.ts';
import { presetOf } from '../core/presets.ts';
import { FormField } from '../ui/form-field.tsx';
import { type Speech, useTranslate } from '../ui/translate-context.ts';
import { sourceWords } from './carrier-notes.ts';

const DAYS = Array.from({ length: 31 }, (_, index) => index + 1);

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
  const others = DAYS.filter((day) => !usual.includes(day));
  return (
    <div class="pair">
      <Choice
        label={t('optionsDebitDay')}
        hint={
          debitDays === undefined
            ? t('optionsDebitDayHint')
            : t('optionsDebitDayKnown', sourceWords(speech, debitDays))
        }
        value={line.debitDay}
        onPick={(day) => pick(line.dueDay, day)}
      >
        <option value="">{t('optionsDebitSame')}</option>
        {usual.length === 0 ? (
          options(speech, DAYS)
        ) : (
          <>
            <optgroup label={t('optionsUsualDays')}>{options(speech, usual)}</optgroup>
            <optgroup label={t('optionsOtherDays')}>{options(speech, others)}</optgroup>
          </>
        )}
      </Choice>
      <Choice
        label={t('optionsDueDay')}
        hint={t(triedAgain === undefined ? 'optionsDueDayHint' : 'optionsDueDayTriedAgain')}
        value={line.dueDay}
        onPick={(day) => day !== undefined && pick(day, line.debitDay)}
      >
        {options(
          speech,
          DAYS.filter((day) => day >= (line.debitDay ?? 1)),
        )}
      </Choice>
    </div>
  );
}

const options = ({ t }: Speech, days: readonly number[]) =>
  days.map((day) => (
    <option key={day} value={day}>
      {day === 31 ? t('optionsLastDay') : t('optionsDayOfMonth', day)}
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
