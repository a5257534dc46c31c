import { useState } from 'preact/hooks';
import type { Snapshot } from '../../contract/snapshot.ts';
import { formatDate } from '../../ui/format-date.ts';
import { useTranslate } from '../../ui/translate-context.ts';
import type { HistoryState } from '../store.ts';
import { type Mask, NO_MASK, writingWith } from './mask.ts';
import { PaymentList } from './payment-list.tsx';
import { mostInPlaceOf, paymentsBeneath } from './room.ts';
import { RecurringRows, Totals, Unpaid } from './sheet-parts.tsx';
import { useMonth } from './use-month.ts';

interface Props {
  readonly state: HistoryState;
  readonly snapshot: Snapshot;
}

/** One month on one page, for oneself or for somebody who helps: what is shown of names and amounts is chosen before. */
export function Sheet({ state, snapshot }: Props) {
  const speech = useTranslate();
  const { t, locale } = speech;
  const [mask, setMask] = useState<Mask>(NO_MASK);
  const month = state.view.month ?? snapshot.month;
  const lines = snapshot.lines.map(({ line }) => line.id);
  const room = paymentsBeneath(snapshot);
  const read = useMonth(state, month, lines, mostInPlaceOf(room));
  const writing = writingWith(speech, mask);
  return (
    <div class="sheet-part">
      <div class="sheet-choices">
        <MaskChoice
          words={t('historyHideNames')}
          isOn={mask.names}
          onTurn={(names) => setMask({ ...mask, names })}
        />
        <MaskChoice
          words={t('historyHideAmounts')}
          isOn={mask.amounts}
          onTurn={(amounts) => setMask({ ...mask, amounts })}
        />
        <button type="button" class="button button-primary" onClick={() => window.print()}>
          {t('historyPrint')}
        </button>
      </div>
      <article class="sheet" aria-busy={read === undefined}>
        <header class="sheet-head">
          <h1 class="sheet-title">{t('historySheetTitle', formatDate(locale, month))}</h1>
          <p>{t('historySheetBasis', formatDate(locale, snapshot.today))}</p>
        </header>
        {read && (
          <>
            <Totals month={month} totals={read.totals} snapshot={snapshot} writing={writing} />
            <Unpaid snapshot={snapshot} writing={writing} />
            <RecurringRows snapshot={snapshot} writing={writing} />
            <PaymentList read={read} writing={writing} room={room} />
          </>
        )}
      </article>
    </div>
  );
}

interface ChoiceProps {
  readonly words: string;
  readonly isOn: boolean;
  readonly onTurn: (on: boolean) => void;
}

function MaskChoice({ words, isOn, onTurn }: ChoiceProps) {
  return (
    <label class="sheet-choice">
      <input type="checkbox" checked={isOn} onChange={({ currentTarget }) => onTurn(currentTarget.checked)} />
      {words}
    </label>
  );
}
