import { useState } from 'preact/hooks';
import type { Snapshot } from '../../contract/snapshot.ts';
import { seoulMidnight } from '../../core/day.ts';
import { calendarOf } from '../../exchange/ics.ts';
import { MaskNote } from '../../ui/mask-note.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useTranslate } from '../../ui/translate-context.ts';
import { calendarDays } from './calendar-days.ts';
import { SaveRow } from './save-row.tsx';

/** Due dates and cancel deadlines as a file for the person's own calendar. */
export function CalendarCard({ snapshot }: { readonly snapshot: Snapshot }) {
  const speech = useTranslate();
  const { t } = speech;
  const [withNames, setWithNames] = useState(false);
  const [said, setSaid] = useState('');
  const days = calendarDays(snapshot, speech, withNames);
  const save = () => {
    if (days.length === 0) return setSaid(t('exchangeCalendarNone'));
    const text = calendarOf(days, seoulMidnight(snapshot.today), t('appName'));
    saveFile(`${t('exchangeCalendarFile', snapshot.today)}.ics`, 'text/calendar;charset=utf-8', text);
    return setSaid(t('exchangeCalendarSaved', days.length));
  };
  return (
    <div class="card stack">
      <div class="exchange-head">
        <h3 class="text-emphasis">{t('exchangeCalendar')}</h3>
        <p class="text-soft">{t('exchangeCalendarLead')}</p>
      </div>
      <label class="radio-row">
        <input
          type="checkbox"
          checked={withNames}
          onChange={(event) => setWithNames(event.currentTarget.checked)}
        />
        <span>{t('exchangeCalendarNames')}</span>
      </label>
      <MaskNote file="masked" />
      <SaveRow words={t('exchangeSaveCalendar')} said={said} onSave={save} />
    </div>
  );
}
