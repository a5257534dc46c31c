import type { Snapshot } from '../../contract/snapshot.ts';
import { POOLS } from '../../core/line.ts';
import { FormField } from '../../ui/form-field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useTranslate } from '../../ui/translate-context.ts';
import type { Import } from './use-import.ts';

interface Props {
  readonly taken: Import;
  readonly snapshot: Snapshot;
}

/** Line and pool of rows that do not name them. */
export function Destination({ taken, snapshot }: Props) {
  const { t } = useTranslate();
  return (
    <div class="pair">
      {snapshot.lines.length > 1 && (
        <FormField label={t('exchangeLine')}>
          {(wiring) => (
            <select
              {...wiring}
              class="field-input"
              value={taken.line}
              onChange={(event) => taken.pickLine(event.currentTarget.value)}
            >
              {snapshot.lines.map(({ line }) => (
                <option key={line.id} value={line.id}>
                  {line.nickname}
                </option>
              ))}
            </select>
          )}
        </FormField>
      )}
      <div class="field">
        <span class="field-label">{t('popupPool')}</span>
        <Segmented
          label={t('popupPool')}
          options={POOLS.map((value) => ({ value, label: t(`popupPool_${value}`) }))}
          value={taken.pool}
          onPick={taken.pickPool}
        />
      </div>
    </div>
  );
}
