import type { BillView, Snapshot } from '../contract/snapshot.ts';
import { isPressing } from '../core/bill.ts';
import { BillRow } from '../ui/bill-row.tsx';
import { formatMonth } from '../ui/format-month.ts';
import { useTranslate } from '../ui/translate-context.ts';
import { type Errand, payBill } from './orders.ts';

interface Props {
  readonly snapshot: Snapshot;
  readonly onErrand: (errand: Errand) => void;
}

/** Bills of every line that are due within three days, today, or late. */
export const urgentBills = ({ lines }: Snapshot): BillView[] =>
  lines.flatMap(({ bills }) => bills).filter(isPressing);

export function Bills({ snapshot, onErrand }: Props) {
  const { t, locale } = useTranslate();
  const names = new Map(snapshot.lines.map(({ line }) => [line.id, line.nickname]));
  return (
    <>
      {urgentBills(snapshot).map((bill) => (
        <div key={`${bill.line}/${bill.month}`} class="slip">
          {names.size > 1 && <p class="slip-line text-soft">{names.get(bill.line)}</p>}
          <BillRow bill={bill}>
            <button
              type="button"
              class="button"
              aria-label={t('popupPayBill', formatMonth(locale, bill.month))}
              onClick={() => onErrand(payBill(bill, snapshot.today))}
            >
              {t('popupPaid')}
            </button>
          </BillRow>
        </div>
      ))}
    </>
  );
}
