import type { CarrierRow } from '../exchange/compare/fold.ts';
import { Segmented } from '../ui/segmented.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import type { ChangeChoices, Choices, Mine } from './choices.ts';
import { paymentOfRow, spoken } from './sides.tsx';

interface Props {
  readonly row: CarrierRow;
  readonly choices: Choices;
  readonly onChange: ChangeChoices;
}

/** Only the person knows whose payment this is; until they answer, it is left out. */
export function OwnOrUnknown({ row, choices, onChange }: Props) {
  const speech = useTranslate();
  const { t } = speech;
  return (
    <Segmented<Mine | ''>
      label={t('compareMineOne', spoken(speech, paymentOfRow(row)))}
      options={[
        {
          value: 'mine',
          label: t(row.draft.kind === 'cancellation' ? 'compareMineCancelled' : 'compareMine'),
        },
        { value: 'unknown', label: t('compareNotMine') },
      ]}
      value={choices.mine.get(row.at) ?? ''}
      onPick={(picked) =>
        picked !== '' && onChange(({ mine }) => ({ mine: new Map(mine).set(row.at, picked) }))
      }
    />
  );
}
