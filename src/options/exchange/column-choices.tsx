import { isReadable } from '../../exchange/tables/csv-import.ts';
import { DELIMITERS, type Delimiter } from '../../exchange/tables/delimiter.ts';
import { MINUSES } from '../../exchange/tables/minus.ts';
import { FormField } from '../../ui/form-field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useTranslate } from '../../ui/translate-context.ts';
import type { Import } from './use-import.ts';
import { CORRECTABLE, DELIMITER_WORDS } from './words.ts';

interface Props {
  readonly taken: Import;
}

/** Which column holds what, as guessed; open from the start where the guess is not sufficient. */
export function ColumnChoices({ taken: { found, remap, part } }: Props) {
  const { t } = useTranslate();
  if (found === undefined || found.kind === 'sms') return null;
  const { mapping, columns, delimited } = found;
  const pick = (field: (typeof CORRECTABLE)[number], value: string) => {
    const { [field]: _old, ...rest } = mapping;
    // A column holds one thing: the field that used this column before loses it.
    const others = Object.entries(rest).filter(([, column]) => String(column) !== value);
    void remap({ ...Object.fromEntries(others), ...(value !== '' && { [field]: Number(value) }) });
  };
  return (
    <details class="fold" open={!isReadable(columns.mapping)}>
      <summary>{t('exchangeColumns')}</summary>
      <div class="columns">
        {delimited !== undefined && (
          <FormField label={t('exchangeDelimiter')}>
            {(wiring) => (
              <select
                {...wiring}
                class="field-input"
                value={delimited.sign}
                onChange={(event) => void part(event.currentTarget.value as Delimiter)}
              >
                {DELIMITERS.map((sign) => (
                  <option key={sign} value={sign}>
                    {t(DELIMITER_WORDS[sign])}
                  </option>
                ))}
              </select>
            )}
          </FormField>
        )}
        {CORRECTABLE.map((field) => (
          <FormField key={field} label={t(`exchangeColumn_${field}`)}>
            {(wiring) => (
              <select
                {...wiring}
                class="field-input"
                value={String(mapping[field] ?? '')}
                onChange={(event) => pick(field, event.currentTarget.value)}
              >
                <option value="">{t('exchangeNoColumn')}</option>
                {columns.names.map((name, column) => (
                  <option key={column} value={String(column)}>
                    {t('exchangeColumnNamed', column + 1, name.slice(0, 40))}
                  </option>
                ))}
              </select>
            )}
          </FormField>
        ))}
      </div>
    </details>
  );
}

/**
 * Asks what a minus before an amount means, where the file has one: money spent in household books, a cancellation in
 * lists of cards.
 */
export function MinusQuestion({ taken: { found, say } }: Props) {
  const { t } = useTranslate();
  if (found === undefined || found.kind === 'sms' || !found.manners.minus.isMet) return null;
  return (
    <div class="field minus-choice">
      <span class="field-label">{t('exchangeMinus')}</span>
      <Segmented
        label={t('exchangeMinus')}
        options={MINUSES.map((value) => ({ value, label: t(`exchangeMinus_${value}`) }))}
        value={found.minus ?? found.manners.minus.likely}
        onPick={(minus) => say({ minus })}
      />
    </div>
  );
}
