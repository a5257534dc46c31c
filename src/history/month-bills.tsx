import type { BillView, Snapshot } from '../contract/snapshot.ts';
import { payBill, unpayBill } from '../ui/bill-commands.ts';
import { BillRow } from '../ui/bill-row.tsx';
import { formatMonth } from '../ui/format-month.ts';
import { GuideLink } from '../ui/guide-link.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import type { HistoryState } from './state/store.ts';
import type { HistoryView } from './state/view.ts';

interface Props {
  readonly state: Pick<HistoryState, 'view' | 'send'>;
  readonly snapshot: Snapshot;
}

/** The bills for the shown month of use, and whether they are paid: reminders link here. */
export function MonthBills({ state: { view, send }, snapshot }: Props) {
  const { t, locale } = useTranslate();
  const bills = billsIn(view, snapshot);
  if (bills.length === 0) return null;
  const names = new Map(snapshot.lines.map(({ line }) => [line.id, line.nickname]));
  return (
    <ul class="month-bills">
      {bills.map((bill) => {
        const isPaid = bill.status === 'paid';
        return (
          <li key={bill.line} class="card stack">
            {names.size > 1 && <p class="text-soft">{names.get(bill.line)}</p>}
            <BillRow bill={bill}>
              <button
                type="button"
                class="button"
                aria-label={t(
                  isPaid ? 'historyBillNotPaid' : 'popupPayBill',
                  formatMonth(locale, bill.month),
                )}
                onClick={() => void send(...(isPaid ? unpayBill(bill) : payBill(bill, snapshot.today)))}
              >
                {t(isPaid ? 'optionsNotPaidYet' : 'popupPaid')}
              </button>
            </BillRow>
            {bill.status === 'overdue' && <GuideLink topic="unpaid" />}
          </li>
        );
      })}
    </ul>
  );
}

/** The month's bills, of all lines or of one. With any other filter there are none, for a bill cannot be filtered. */
function billsIn({ month, filters }: HistoryView, { lines }: Snapshot): BillView[] {
  const { line: asked, ...further } = filters;
  if (month === undefined || Object.keys(further).length > 0) return [];
  return lines
    .filter(({ line }) => asked === undefined || line.id === asked)
    .flatMap(({ bills }) => bills)
    .filter((bill) => bill.month === month && bill.amount > 0);
}
