import { useState } from 'preact/hooks';
import type { Snapshot } from '../../contract/snapshot.ts';
import { type ImportChoices, openAlike, openQuestions, type PlannedRow } from '../../exchange/plan.ts';
import { formatWon } from '../../ui/format-won.ts';
import { Icon } from '../../ui/icon.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useTranslate } from '../../ui/translate-context.ts';
import { type RecordSide, sideOfEntry, sideOfRow } from './sides.ts';
import type { Import } from './use-import.ts';
import { DOUBTED_TOO, IN_COMMON } from './words.ts';

interface Props {
  readonly plan: readonly PlannedRow[];
  readonly taken: Import;
  readonly snapshot: Snapshot;
}

/** Questions drawn at once; a button shows more. */
const AT_ONCE = 20;

/**
 * Rows that may be a payment in the ledger: both are shown side by side, and only the person says whether they are the
 * same.
 */
export function SameQuestions({ plan, taken, snapshot }: Props) {
  const { t } = useTranslate();
  const [shown, setShown] = useState(AT_ONCE);
  const asked = plan.flatMap((row, index) => (row.question === undefined ? [] : [{ row, index }]));
  const alike = openAlike(plan, taken.choices);
  const apart = openQuestions(plan, taken.choices).length - alike.length;
  if (asked.length === 0) return null;
  return (
    <section class="import-question" aria-label={t('exchangeAsk', asked.length)}>
      <p class="text-emphasis question-title">
        <Icon name="question" class="icon-state" />
        {t('exchangeAsk', asked.length)}
      </p>
      <p class="text-soft">{t('exchangeAskLead')}</p>
      <ul class="same-list">
        {asked.slice(0, shown).map(({ row, index }) => (
          <SameQuestion
            key={`${row.line} ${row.draft.kind}`}
            row={row}
            snapshot={snapshot}
            isCounted={taken.found?.kind === 'sms'}
            answer={taken.choices.answers.get(index)}
            onAnswer={(answer) => taken.answer(new Map([[index, answer]]))}
          />
        ))}
      </ul>
      {(asked.length > shown || alike.length > 1) && (
        <div class="import-actions">
          {asked.length > shown && (
            <button type="button" class="button" onClick={() => setShown(shown + AT_ONCE)}>
              {t('exchangeMore', Math.min(AT_ONCE, asked.length - shown))}
            </button>
          )}
          {alike.length > 1 && (
            <button
              type="button"
              class="button"
              onClick={() => taken.answer(new Map(alike.map((index) => [index, 'same'] as const)))}
            >
              {t('exchangeAskAllSame', alike.length)}
            </button>
          )}
        </div>
      )}
      {alike.length > 1 && apart > 0 && <p class="text-soft">{t('exchangeAskApart', apart)}</p>}
    </section>
  );
}

type RowAnswer = ImportChoices['answers'] extends ReadonlyMap<number, infer Each> ? Each : never;

interface OneProps {
  readonly row: PlannedRow;
  readonly snapshot: Snapshot;
  readonly isCounted: boolean;
  readonly answer: RowAnswer | undefined;
  readonly onAnswer: (answer: RowAnswer) => void;
}

function SameQuestion({ row, snapshot, isCounted, answer, onAnswer }: OneProps) {
  const speech = useTranslate();
  const { t } = speech;
  const { question, draft, why, confirms, doubt } = row;
  const common = why && IN_COMMON[why];
  if (question === undefined || common === undefined) return null;
  const own = sideOfRow(speech, row, snapshot, isCounted);
  const other =
    'entry' in question
      ? sideOfEntry(speech, question.entry, snapshot)
      : sideOfRow(speech, { ...row, ...question.row }, snapshot, isCounted);
  const words = t('exchangeAskOne', own.name, formatWon(speech, draft.amount));
  return (
    <li class="same-question">
      <p class="visually-hidden">{words}</p>
      <div class="same-sides">
        <SameSide side={own} />
        <SameSide side={other} />
      </div>
      <p class="text-soft">
        {t(common)} {confirms !== undefined && t('exchangeAskConfirms')}
      </p>
      {doubt !== undefined && <p class="text-soft">{t(DOUBTED_TOO[doubt])}</p>}
      <Segmented<RowAnswer | ''>
        label={words}
        options={[
          { value: 'same', label: t('appSamePayment') },
          { value: 'other', label: t('appOtherPayment') },
        ]}
        value={answer ?? ''}
        onPick={(picked) => picked !== '' && onAnswer(picked)}
      />
    </li>
  );
}

function SameSide({ side: { from, name, amount, facts } }: { readonly side: RecordSide }) {
  return (
    <div class="same-side">
      <p class="same-place">{from}</p>
      <p class="same-name">{name}</p>
      <p class="amount">{amount}</p>
      {facts.map((fact) => (
        <p key={fact} class="text-soft">
          {fact}
        </p>
      ))}
    </div>
  );
}
