import { isReadable } from '../../exchange/csv-import.ts';
import { Field } from '../../ui/field.tsx';
import { useTranslate } from '../../ui/translate-context.ts';
import type { Import } from './use-import.ts';
import { CORRECTABLE } from './words.ts';

/** Which column holds what, as guessed; open from the start where the guess is not enough. */
export function ColumnChoices({ taken: { found, remap } }: { readonly taken: Import }) {
  const { t } = useTranslate();
  if (found === undefined || found.kind === 'sms') return null;
  const { mapping, columns } = found;
  const pick = (field: (typeof CORRECTABLE)[number], value: string) => {
    const { [field]: _old, ...rest } = mapping;
    // A column holds one thing: what held it before gives it up.
    const others = Object.entries(rest).filter(([, column]) => String(column) !== value);
    remap({ ...Object.fromEntries(others), ...(value !== '' && { [field]: Number(value) }) });
  };
  return (
    <details class="fold" open={!isReadable(columns.mapping)}>
      <summary>{t('exchangeColumns')}</summary>
      <div class="columns">
        {CORRECTABLE.map((field) => (
          <Field key={field} label={t(`exchangeColumn_${field}`)}>
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
          </Field>
        ))}
      </div>
    </details>
  );
}
