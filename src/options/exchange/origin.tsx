import { FormField } from '../../ui/form-field.tsx';
import { useTranslate } from '../../ui/translate-context.ts';
import type { Import } from './use-import.ts';
import { ENCODINGS } from './words.ts';

/** The name of the file, its encoding, and which of its tables is shown. */
export function Origin({ taken: { found, pickGrid } }: { readonly taken: Import }) {
  const { t } = useTranslate();
  if (found === undefined || found.kind === 'sms') return null;
  const { file, grids, at } = found;
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
              {grids.map(({ name, rows }, place) => (
                <option key={place} value={String(place)}>
                  {t(
                    'exchangeTableNamed',
                    name === '' ? t('exchangeTableNumber', place + 1) : name.slice(0, 40),
                    rows.length,
                  )}
                </option>
              ))}
            </select>
          )}
        </FormField>
      )}
    </>
  );
}
