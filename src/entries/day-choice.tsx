import { useState } from 'preact/hooks';
import { type Day, day } from '../core/day.ts';
import { FormField } from '../ui/form-field.tsx';
import { formatDay } from '../ui/format-day.ts';
import { useTranslate } from '../ui/translate-context.ts';

interface Props {
  readonly value: Day;
  readonly today: Day;
  readonly onPick: (day: Day) => void;
}

/** The day as the word "today"; a date field only once the person asks for another day. */
export function DayChoice({ value, today, onPick }: Props) {
  const { t, locale } = useTranslate();
  const [isOpen, setOpen] = useState(value !== today);
  if (!isOpen) {
    return (
      <p class="row row-spread">
        <span>{t('popupToday', formatDay(locale, today))}</span>
        <button type="button" class="button button-quiet other-day" onClick={() => setOpen(true)}>
          {t('popupOtherDay')}
        </button>
      </p>
    );
  }
  return (
    <FormField label={t('popupDay')}>
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
    </FormField>
  );
}
