import { useState } from 'preact/hooks';
import { type Day, isDay } from '../core/day.ts';
import { FormField } from '../ui/form-field.tsx';
import { formatDay } from '../ui/format-day.ts';
import { useTranslate } from '../ui/translate-context.ts';

interface Props {
  /** The chosen day, or what stands in the field in place of one. */
  readonly value: string;
  readonly today: Day;
  /** What happened on that day, where a form does not say so as a whole. */
  readonly label?: string;
  /** The first day that can be meant. */
  readonly earliest?: Day;
  readonly error?: string | undefined;
  readonly onPick: (day: Day) => void;
  /** Called with what is typed while it is no day that can be meant; without it the last one stands. */
  readonly onOther?: (text: string) => void;
}

/** The day as the word "today"; a date field only once the person asks for another day. */
export function DayChoice({ value, today, label, earliest, error, onPick, onOther }: Props) {
  const { t, locale } = useTranslate();
  const [isOpen, setOpen] = useState(value !== today);
  if (!isOpen) {
    const choice = (
      <p class="row row-spread">
        <span>{t('popupToday', formatDay(locale, today))}</span>
        <button type="button" class="button button-quiet other-day" onClick={() => setOpen(true)}>
          {t('popupOtherDay')}
        </button>
      </p>
    );
    if (label === undefined) return choice;
    return (
      <div class="field">
        <span class="field-label">{label}</span>
        {choice}
      </div>
    );
  }
  return (
    <FormField label={label ?? t('popupDay')} error={error}>
      {(wiring) => (
        <input
          {...wiring}
          class="field-input"
          type="date"
          min={earliest}
          max={today}
          value={value}
          onInput={({ currentTarget: { value: picked } }) =>
            isDayWithin(picked, today, earliest) ? onPick(picked) : onOther?.(picked)
          }
        />
      )}
    </FormField>
  );
}

/** Whether a text is a day that is not to come, nor before the first one that can be meant. */
export const isDayWithin = (text: string, today: Day, earliest?: Day): text is Day =>
  isDay(text) && text <= today && (earliest === undefined || text >= earliest);
