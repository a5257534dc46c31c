import type { MessageKey } from '../contract/translate.ts';
import { CARRIERS, type Carrier } from '../core/line.ts';
import type { Won } from '../core/won.ts';
import { carrierName } from '../ui/carrier-name.ts';
import { Field } from '../ui/field.tsx';
import { formatWon } from '../ui/format-won.ts';
import { useTranslate } from '../ui/translate-context.ts';
import { carrierNotes } from './carrier-notes.ts';

const DAYS = Array.from({ length: 31 }, (_, index) => index + 1);

interface CarrierProps {
  readonly value: Carrier;
  readonly onPick: (carrier: Carrier) => void;
}

export function CarrierField({ value, onPick }: CarrierProps) {
  const { t } = useTranslate();
  return (
    <Field label={t('optionsCarrier')}>
      {(wiring) => (
        <select
          {...wiring}
          class="field-input"
          value={value}
          onChange={(event) => onPick(event.currentTarget.value as Carrier)}
        >
          {CARRIERS.map((carrier) => (
            <option key={carrier} value={carrier}>
              {t(carrierName(carrier))}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface DueDayProps {
  readonly value: number;
  readonly carrier: Carrier | undefined;
  readonly onPick: (day: number) => void;
}

/** The days the carrier offers come first; any other day is below them. */
export function DueDayField({ value, carrier, onPick }: DueDayProps) {
  const { t } = useTranslate();
  const usual = (carrier && carrierNotes(carrier)?.dueDays) ?? [];
  const others = DAYS.filter((day) => !usual.includes(day));
  const options = (days: readonly number[]) =>
    days.map((day) => (
      <option key={day} value={day}>
        {day === 31 ? t('optionsLastDay') : t('optionsDayOfMonth', day)}
      </option>
    ));
  return (
    <Field
      label={t('optionsDueDay')}
      hint={usual.length > 0 ? t('optionsDueDayHintKt') : t('optionsDueDayHint')}
    >
      {(wiring) => (
        <select
          {...wiring}
          class="field-input"
          value={String(value)}
          onChange={(event) => onPick(Number(event.currentTarget.value))}
        >
          {usual.length === 0 ? (
            options(DAYS)
          ) : (
            <>
              <optgroup label={t('optionsUsualDays')}>{options(usual)}</optgroup>
              <optgroup label={t('optionsOtherDays')}>{options(others)}</optgroup>
            </>
          )}
        </select>
      )}
    </Field>
  );
}

interface ChoicesProps {
  readonly carrier: Carrier;
  readonly value: Won | undefined;
  readonly onPick: (limit: Won) => void;
}

/** The carrier's own steps, to pick the one that the person has. */
export function LimitChoices({ carrier, value, onPick }: ChoicesProps) {
  const speech = useTranslate();
  const notes = carrierNotes(carrier);
  if (notes === undefined) return null;
  const label: MessageKey = 'optionsLimitChoices';
  return (
    <fieldset class="choices">
      <legend class="field-hint">{speech.t(label)}</legend>
      {notes.limits.map((limit) => (
        <button
          key={limit}
          type="button"
          class="button choice"
          aria-pressed={limit === value}
          onClick={() => onPick(limit)}
        >
          {formatWon(speech, limit)}
        </button>
      ))}
    </fieldset>
  );
}
