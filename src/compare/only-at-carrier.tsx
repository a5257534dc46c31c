import type { LineView, Snapshot } from '../contract/snapshot.ts';
import type { Difference } from '../exchange/compare/difference.ts';
import { useTranslate } from '../ui/translate-context.ts';
import { type ChangeChoices, type Choices, unknownRows } from './choices.ts';
import { OwnOrUnknown } from './own-or-unknown.tsx';
import { Part, paymentOfRow, Side } from './sides.tsx';
import { UnknownSteps } from './unknown-steps.tsx';

interface Props {
  readonly difference: Difference;
  readonly choices: Choices;
  readonly onChange: ChangeChoices;
  readonly snapshot: Snapshot;
  readonly line: LineView;
}

/** Payments that the log does not have: the person's own, which can be added, or unknown ones, with steps to take. */
export function OnlyAtCarrier({ difference, choices, onChange, snapshot: { today }, line }: Props) {
  const { t } = useTranslate();
  const { onlyThere } = difference;
  const unknown = unknownRows(difference, choices);
  const open = onlyThere.filter(({ at }) => !choices.mine.has(at));
  const allMine = () =>
    onChange(({ mine }) => ({ mine: new Map([...open.map(({ at }) => [at, 'mine'] as const), ...mine]) }));
  return (
    <>
      {onlyThere.length > 0 && (
        <Part
          title={t('compareThere', onlyThere.length)}
          lead={t('compareThereLead')}
          all={onlyThere}
          row={(row) => (
            <tr key={row.at}>
              <td>
                <Side payment={paymentOfRow(row)} today={today} />
                {row.isPartUnknown && <p class="compare-remark text-soft">{t('comparePartUnknown')}</p>}
              </td>
              <td>
                <OwnOrUnknown row={row} choices={choices} onChange={onChange} />
              </td>
            </tr>
          )}
        >
          {open.length > 1 && (
            <button type="button" class="button compare-more" onClick={allMine}>
              {t('compareAllMine', open.length)}
            </button>
          )}
        </Part>
      )}
      {unknown.length > 0 && <UnknownSteps rows={unknown} carrier={line.line.carrier} />}
    </>
  );
}
