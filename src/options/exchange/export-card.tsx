import { useState } from 'preact/hooks';
import type { Snapshot } from '../../contract/snapshot.ts';
import { csvOf } from '../../exchange/tables/csv-export.ts';
import { formatDate } from '../../ui/format-date.ts';
import { MaskNote } from '../../ui/mask-note.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { useTranslate } from '../../ui/translate-context.ts';
import type { OptionsState } from '../state/store.ts';
import { monthsOfPeriod, PERIODS, type Period } from './periods.ts';
import { SaveRow } from './save-row.tsx';

interface Props {
  readonly state: OptionsState;
  readonly snapshot: Snapshot;
}

/** The ledger as a CSV file. */
export function ExportCard({ state, snapshot }: Props) {
  const speech = useTranslate();
  const { t, locale } = speech;
  const [period, setPeriod] = useState<Period>('all');
  const [said, setSaid] = useState('');
  const save = async () => {
    const known = await state.entriesOf(monthsOfPeriod(period, snapshot.month));
    if (known === undefined) return setSaid(t('appUnreachable'));
    const { entries, unread } = known;
    const missing = unread.map((month) => formatDate(locale, month)).join(', ');
    if (entries.length > 0) {
      const nicknames = new Map(snapshot.lines.map(({ line }) => [line.id, line.nickname]));
      saveFile(
        `${t('exchangeFile', snapshot.today)}.csv`,
        'text/csv;charset=utf-8',
        csvOf(entries, nicknames),
      );
    }
    if (missing !== '') return setSaid(t('exchangeSavedPartly', entries.length, missing));
    return setSaid(entries.length === 0 ? t('exchangeSavedNone') : t('exchangeSaved', entries.length));
  };
  return (
    <div class="card stack">
      <div class="exchange-head">
        <h3 class="text-emphasis">{t('exchangeExport')}</h3>
        <p class="text-soft">{t('exchangeExportLead')}</p>
      </div>
      <Segmented
        label={t('exchangePeriod')}
        options={PERIODS.map((value) => ({ value, label: t(`exchangePeriod_${value}`) }))}
        value={period}
        onPick={(next) => {
          setPeriod(next);
          setSaid('');
        }}
      />
      <MaskNote file="figures" />
      <SaveRow words={t('exchangeSaveCsv')} said={said} onSave={() => void save()} />
    </div>
  );
}
