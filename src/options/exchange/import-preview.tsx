import { useMemo } from 'preact/hooks';
import type { Snapshot } from '../../contract/snapshot.ts';
import { importContent, isTicked } from '../../exchange/plan.ts';
import { isReadable } from '../../exchange/tables/csv-import.ts';
import { BadRows } from '../../intake/bad-rows.tsx';
import { CutNote } from '../../intake/cut-note.tsx';
import { DateQuestion } from '../../intake/date-question.tsx';
import { FeeQuestion } from '../../intake/fee-question.tsx';
import { isDoubtful, mannerOf } from '../../intake/found.ts';
import { RowCounts } from '../../intake/row-counts.tsx';
import { tableName } from '../../intake/table-name.ts';
import { formatDate } from '../../ui/format-date.ts';
import { Icon } from '../../ui/icon.tsx';
import { type Speech, useTranslate } from '../../ui/translate-context.ts';
import type { OptionsState } from '../state/store.ts';
import { ColumnChoices, MinusQuestion } from './column-choices.tsx';
import { Destination } from './destination.tsx';
import { ImportTable } from './import-table.tsx';
import { countInFigure } from './in-figure.ts';
import { MonthOffers } from './month-offers.tsx';
import { Origin } from './origin.tsx';
import { SameQuestions } from './same-questions.tsx';
import { type Import, MOST_AT_ONCE } from './use-import.ts';

interface Props {
  readonly taken: Import;
  readonly state: OptionsState;
  readonly snapshot: Snapshot;
  readonly newId: () => string;
}

/** Every row as it would be taken in, with the reason where it would not, and the button that takes them in. */
export function ImportPreview({ taken, state, snapshot, newId }: Props) {
  const speech = useTranslate();
  const { t } = speech;
  const { found, plan, choices, rows, there } = taken;
  const count = plan?.filter((_, index) => isTicked(plan, choices, index)).length ?? 0;
  const inFigure = useMemo(
    () =>
      countInFigure(
        plan ?? [],
        choices,
        there,
        snapshot.lines.map(({ line }) => line),
      ),
    [plan, choices, there, snapshot.lines],
  );
  const isNothingToTake = rows?.good.length === 0 || (plan !== undefined && count === 0);
  const mayTake = count > 0 && count <= MOST_AT_ONCE && taken.isPlanCurrent;
  const submit = async (event: Event) => {
    event.preventDefault();
    if (plan === undefined || !mayTake) return;
    const content = importContent(plan, choices);
    const isDone = await state.send(
      { name: 'entries/import', content: { ...content, batch: newId() } },
      {
        ...importWords(speech, found, count),
        undo: ({ id, added = 0 }) =>
          added === 0 ? undefined : { name: 'history/undo', content: { step: id } },
      },
    );
    if (isDone) taken.goOn();
  };
  return (
    <form class="stack import-form" onSubmit={submit}>
      <Origin taken={taken} />
      {rows !== undefined && <RowCounts counts={rows.counts} isCounted={found?.kind === 'sms'} />}
      {found !== undefined && found.kind !== 'sms' && (
        <DateQuestion found={found} today={snapshot.today} onSay={taken.say} />
      )}
      <Destination taken={taken} snapshot={snapshot} />
      <MinusQuestion taken={taken} />
      {found !== undefined && found.kind !== 'sms' && <FeeQuestion found={found} onSay={taken.say} />}
      <ColumnChoices taken={taken} />
      <Notes taken={taken} />
      {plan !== undefined && plan.length > 0 && (
        <>
          <SameQuestions plan={plan} taken={taken} snapshot={snapshot} />
          <p class="text-emphasis" aria-live="polite">
            {t('exchangeSummary', plan.length, count)}
          </p>
          {inFigure > 0 && <p class="text-soft">{t('exchangeInFigure', inFigure)}</p>}
          <ImportTable plan={plan} taken={taken} today={snapshot.today} />
        </>
      )}
      <Waiting taken={taken} />
      {rows !== undefined && <BadRows rows={rows.bad} isCounted={found?.kind === 'sms'} />}
      {count > MOST_AT_ONCE && <Note words={t('exchangeTooMany')} />}
      {isNothingToTake && found?.kind === 'sms' && (
        <MonthOffers readings={found.readings} line={taken.line} snapshot={snapshot} state={state} />
      )}
      <div class="import-actions">
        <button type="submit" class="button button-primary button-large" disabled={!mayTake}>
          {t('exchangeDo', count)}
        </button>
        <button type="button" class="button button-large" onClick={taken.close}>
          {t('appClose')}
        </button>
      </div>
    </form>
  );
}

/**
 * What is said of an import, beside the press that takes it back. Of a file with several tables each is taken in and
 * taken back by itself, so its name is said.
 */
function importWords(speech: Speech, found: Import['found'], count: number) {
  const isOfSeveral = found !== undefined && found.kind !== 'sms' && found.grids.length > 1;
  const [all, some] = isOfSeveral
    ? (['exchangeImportedFrom', 'exchangeImportedFromPartly'] as const)
    : (['exchangeImported', 'exchangeImportedPartly'] as const);
  const table = isOfSeveral ? [tableName(speech, found, found.at)] : [];
  return {
    said: ({ added = 0 }: { readonly added?: number }) => (added < count ? some : all),
    values: ({ added = 0 }: { readonly added?: number }) => [String(added), String(count - added), ...table],
  };
}

/** Shown until the rows are read and compared with the ledger; only then can they be ticked. */
function Waiting({ taken: { found, rows, plan, isUnreachable, askAgain } }: Pick<Props, 'taken'>) {
  const { t } = useTranslate();
  const isAsked = found !== undefined && found.kind !== 'sms' && mannerOf(found) === undefined;
  if (plan !== undefined || isAsked || rows?.good.length === 0) return null;
  if (!isUnreachable) {
    return <p class="text-soft">{t(rows === undefined ? 'exchangeReading' : 'exchangeComparing')}</p>;
  }
  return (
    <div class="notice is-watch" role="alert">
      <Icon name="question" class="icon-state" />
      <p class="notice-words">{t('appUnreachable')}</p>
      <button type="button" class="button" onClick={askAgain}>
        {t('appRetry')}
      </button>
    </div>
  );
}

/** Notes to read before ticking rows. */
function Notes({ taken: { found, rows, unread } }: Pick<Props, 'taken'>) {
  const { t, locale } = useTranslate();
  if (found === undefined) return null;
  const isBlind = found.kind !== 'sms' && !isReadable(found.mapping);
  const months = unread.map((month) => formatDate(locale, month)).join(', ');
  return (
    <>
      <CutNote found={found} />
      {isBlind && <Note words={t('exchangeNoColumns')} />}
      {!isBlind && rows?.good.length === 0 && <Note words={t('exchangeNothing')} />}
      {isDoubtful(found) && <Note words={t('exchangeDoubt')} tone="doubt" />}
      {unread.length > 0 && <Note words={t('exchangeUnread', months)} />}
    </>
  );
}

function Note({ words, tone = 'watch' }: { readonly words: string; readonly tone?: 'watch' | 'doubt' }) {
  return (
    <div class={`notice is-${tone}`}>
      <Icon name="question" class="icon-state" />
      <p class="notice-words">{words}</p>
    </div>
  );
}
