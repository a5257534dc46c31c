import { tableName } from '../../intake/table-name.ts';
import { tablesLeft } from '../../intake/tables-left.ts';
import { FormField } from '../../ui/form-field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useTranslate } from '../../ui/translate-context.ts';
import type { Import } from './use-import.ts';
import { ENCODINGS } from './words.ts';

/** The name of the file, its encoding, which of its tables is shown, and which others hold payments, too. */
export function Origin({ taken: { found, pickGrid } }: { readonly taken: Import }) {
  const speech = useTranslate();
  const { t } = speech;
  if (found === undefined || found.kind === 'sms') return null;
  const { file, grids, at } = found;
  const left = tablesLeft(found).map((table) => tableName(speech, found, table.at));
  return (
    <>
      {file !== undefined && (
        <p class="text-soft import-origin">
          {file.name}{' '}
          {file.encoding !== undefined && (
            <span class="badge">{t('exchangeEncoding', ENCODINGS[file.encoding])}</span>
          )}
        </p>
      )}
      {grids.length > 1 && (
        <FormField label={t('exchangeTable')} hint={t('exchangeTableHint', grids.length)}>
          {(wiring) => (
            <select
              {...wiring}
              class="field-input"
              value={String(at)}
              onChange={(event) => void pickGrid(Number(event.currentTarget.value))}
            >
              {grids.map(({ rows }, place) => (
                <option key={place} value={String(place)}>
                  {t('exchangeTableNamed', tableName(speech, found, place), rows.length)}
                </option>
              ))}
            </select>
          )}
        </FormField>
      )}
      {left.length > 0 && (
        <div class="notice is-watch">
          <Icon name="question" class="icon-state" />
          <p class="notice-words">{t('exchangeTablesLeft', left.join(', '))}</p>
        </div>
      )}
    </>
  );
}
