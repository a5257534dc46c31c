import { useState } from 'preact/hooks';
import type { MessageKey } from '../../contract/translate.ts';
import type { Day } from '../../core/day.ts';
import { isTicked, type PlannedRow } from '../../exchange/plan.ts';
import { Amount } from '../../ui/amount.tsx';
import { formatDate } from '../../ui/format-date.ts';
import { formatDay } from '../../ui/format-day.ts';
import { formatWon } from '../../ui/format-won.ts';
import { useTranslate } from '../../ui/translate-context.ts';
import type { Import } from './use-import.ts';
import { LEFT_OUT } from './words.ts';

interface Props {
  readonly plan: readonly PlannedRow[];
  readonly taken: Import;
  readonly today: Day;
}

/** Rows drawn at once; a button shows more. */
const AT_ONCE = 100;

export function ImportTable({ plan, taken, today }: Props) {
  const { t } = useTranslate();
  const [shown, setShown] = useState(AT_ONCE);
  // Rows with a question are answered, not ticked.
  const isAll = plan.every(({ question }, index) => question || isTicked(plan, taken.choices, index));
  const tickAll = (on: boolean) => taken.tick(new Map(plan.map((_, index) => [index, on])));
  return (
    <>
      <table class="import-table">
        <thead>
          <tr>
            <th scope="col">
              <label class="tick-area">
                <input
                  class="tick"
                  type="checkbox"
                  aria-label={t('exchangeTickAll')}
                  checked={isAll}
                  onChange={(event) => tickAll(event.currentTarget.checked)}
                />
              </label>
            </th>
            <th scope="col" class="import-day">
              {t('exchangeColumn_when')}
            </th>
            <th scope="col">{t('exchangeColumn_merchant')}</th>
            <th scope="col" class="import-amount">
              {t('exchangeColumn_amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {plan.slice(0, shown).map((row, index) => (
            <Row
              key={`${row.line} ${row.draft.kind}`}
              row={row}
              isIn={isTicked(plan, taken.choices, index)}
              answer={taken.choices.answers.get(index)}
              today={today}
              onTick={(on) => taken.tick(new Map([[index, on]]))}
            />
          ))}
        </tbody>
      </table>
      {plan.length > shown && (
        <button type="button" class="button section-add" onClick={() => setShown(shown + AT_ONCE)}>
          {t('exchangeMore', Math.min(AT_ONCE, plan.length - shown))}
        </button>
      )}
    </>
  );
}

interface RowProps {
  readonly row: PlannedRow;
  readonly isIn: boolean;
  readonly answer: 'same' | 'other' | undefined;
  readonly today: Day;
  readonly onTick: (on: boolean) => void;
}

function Row({ row, isIn, answer, today, onTick }: RowProps) {
  const speech = useTranslate();
  const { t, locale } = speech;
  const { draft, question, isOdd } = row;
  const why = whyOf(row, answer);
  const name = draft.merchant ?? draft.item ?? t('exchangeNoName');
  const isThisYear = draft.day.slice(0, 4) === today.slice(0, 4);
  const day = isThisYear ? formatDay(locale, draft.day) : formatDate(locale, draft.day);
  return (
    <tr class={isIn ? undefined : 'is-out'}>
      <td>
        <label class="tick-area">
          <input
            class="tick"
            type="checkbox"
            aria-label={t('exchangeTick', name, formatWon(speech, draft.amount))}
            checked={isIn}
            disabled={question !== undefined}
            onChange={(event) => onTick(event.currentTarget.checked)}
          />
        </label>
      </td>
      <td class="import-day">{day}</td>
      <td>
        <span class="import-day-inside text-soft">{day}</span>
        <span class="import-name">{name}</span> <Tag row={row} />
        {why !== undefined && <span class="import-why text-soft">{t(why)}</span>}
        {draft.fee !== undefined && (
          <span class="import-why text-soft">{t('exchangeFeeInside', formatWon(speech, draft.fee))}</span>
        )}
        {isOdd && <span class="import-why text-soft">{t('exchangeOdd')}</span>}
      </td>
      <td class="import-amount">
        <Amount value={draft.amount} />
      </td>
    </tr>
  );
}

/** Why a row is ticked or not, where it is more than a plain new payment. */
function whyOf({ why, confirms, question }: PlannedRow, answer: RowProps['answer']): MessageKey | undefined {
  if (question === undefined) {
    if (why !== undefined) return LEFT_OUT[why];
    return confirms === undefined ? undefined : 'exchangeConfirms';
  }
  if (answer === undefined) return 'exchangeLeftAsked';
  if (answer === 'other') return 'exchangeSaidOther';
  return confirms === undefined ? 'exchangeLeftSaidSame' : 'exchangeConfirms';
}

/** A tag for a row that is not a plain payment from the phone pool: its kind, its status, or its pool. */
function Tag({ row: { draft, pool } }: Pick<RowProps, 'row'>) {
  const { t } = useTranslate();
  if (draft.kind !== 'payment') return <span class="badge">{t(`exchangeKind_${draft.kind}`)}</span>;
  if (draft.status !== 'confirmed') return <span class="badge">{t(`popupStatus_${draft.status}`)}</span>;
  return pool === 'content' ? <span class="badge">{t('popupPoolTag_content')}</span> : null;
}
