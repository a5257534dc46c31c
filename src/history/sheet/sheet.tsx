import { useState } from 'preact/hooks';
import type { Snapshot } from '../../contract/snapshot.ts';
import type { Month } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import { formatDate } from '../../ui/format-date.ts';
import { MaskNote } from '../../ui/mask-note.tsx';
import { problemWords } from '../../ui/problem-words.ts';
import { useTranslate } from '../../ui/translate-context.ts';
import type { HistoryState } from '../state/store.ts';
import { type Mask, NO_MASK, type Writing, writingWith } from './mask.ts';
import { EveryPayment, fittingOf, PaymentsThatFit } from './payment-list.tsx';
import { MOST_ROWS, mostInPlaceOf, paymentsBeneath } from './room.ts';
import { RecurringRows, Totals, Unpaid } from './sheet-parts.tsx';
import { type SheetMonth, useMonth } from './use-month.ts';

/** No limit: as many pages as all payments need. */
const EVERY = Number.POSITIVE_INFINITY;

interface Props {
  readonly state: HistoryState;
  readonly snapshot: Snapshot;
}

/**
 * One month on one page, or every payment on as many pages as they need, for oneself or for somebody who helps. The
 * person chooses whether names and amounts are shown; amounts that are hidden everywhere are hidden here as well.
 */
export function Sheet({ state, snapshot }: Props) {
  const speech = useTranslate();
  const { t, masked = false } = speech;
  const [chosen, setChosen] = useState<Mask>(NO_MASK);
  const mask = { ...chosen, amounts: chosen.amounts || masked };
  const [isWhole, setWhole] = useState(false);
  const month = state.view.month ?? snapshot.month;
  const lines = snapshot.lines.map(({ line }) => line.id);
  const room = paymentsBeneath(snapshot);
  const read = useMonth(state, month, lines, isWhole ? EVERY : mostInPlaceOf(room));
  const writing = writingWith(speech, mask);
  const shown = fittingOf(speech, read?.entries ?? [], writing, room);
  return (
    <div class="sheet-part">
      <div class="sheet-choices">
        <SheetChoice
          words={t('historyHideNames')}
          isOn={mask.names}
          onTurn={(names) => setChosen({ ...chosen, names })}
        />
        <SheetChoice
          words={t('historyHideAmounts')}
          isOn={mask.amounts}
          isSettled={masked}
          onTurn={(amounts) => setChosen({ ...chosen, amounts })}
        />
        {(isWhole || (read !== undefined && read.count > shown.length)) && (
          <SheetChoice words={t('historyWholeList')} isOn={isWhole} onTurn={setWhole} />
        )}
        <button type="button" class="button button-primary" onClick={() => window.print()}>
          {t('historyPrint')}
        </button>
      </div>
      <MaskNote file="masked" />
      <SheetPaper
        month={month}
        snapshot={snapshot}
        writing={writing}
        read={isWhole && !isAll(read) ? undefined : read}
        shown={isWhole ? undefined : shown}
      />
    </div>
  );
}

/** Nothing of the month was read, so whether it holds anything is not known. */
const isNothingRead = ({ count, problems }: SheetMonth): boolean => count === 0 && problems.length > 0;

const isAll = (read: SheetMonth | undefined): boolean => read?.entries.length === read?.count;

interface PaperProps {
  readonly month: Month;
  readonly snapshot: Snapshot;
  readonly writing: Writing;
  /** Absent until it is read. */
  readonly read: SheetMonth | undefined;
  /** The payments that fit on the page; absent where all are wanted. */
  readonly shown: readonly Entry[] | undefined;
}

/** The part that is printed. */
function SheetPaper({ month, snapshot, writing, read, shown }: PaperProps) {
  const speech = useTranslate();
  const { t, locale } = speech;
  const title = t('historySheetTitle', formatDate(locale, month));
  const rows = { snapshot, writing, most: shown === undefined ? EVERY : MOST_ROWS };
  return (
    <article class="sheet" aria-busy={read === undefined}>
      <header class="sheet-head">
        <h1 class="sheet-title">{title}</h1>
        <p>{t('historySheetBasis', formatDate(locale, snapshot.today))}</p>
      </header>
      {read && (
        <>
          {read.problems.map((problem) => (
            <p key={`${problem.key} ${problem.keptAt}`} class="sheet-problem">
              {problemWords(speech, problem)}
            </p>
          ))}
          <Totals {...rows} isUnknown={isNothingRead(read)} month={month} totals={read.totals} />
          <Unpaid {...rows} />
          <RecurringRows {...rows} />
          {shown === undefined ? (
            <EveryPayment read={read} writing={writing} title={title} />
          ) : (
            <PaymentsThatFit read={read} writing={writing} shown={shown} />
          )}
        </>
      )}
    </article>
  );
}

interface ChoiceProps {
  readonly words: string;
  readonly isOn: boolean;
  /** Set by the settings: it cannot be changed here. */
  readonly isSettled?: boolean;
  readonly onTurn: (on: boolean) => void;
}

function SheetChoice({ words, isOn, isSettled = false, onTurn }: ChoiceProps) {
  return (
    <label class="sheet-choice">
      <input
        type="checkbox"
        checked={isOn}
        disabled={isSettled}
        onChange={({ currentTarget }) => onTurn(currentTarget.checked)}
      />
      {words}
    </label>
  );
}
