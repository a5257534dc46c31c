import { useState } from 'preact/hooks';
import type { BillView, Snapshot } from '../contract/snapshot.ts';
import type { Day } from '../core/day.ts';
import { payBill } from '../ui/bill-commands.ts';
import { BillRow } from '../ui/bill-row.tsx';
import type { CommandWithFeedback } from '../ui/feedback.ts';
import { formatMonth } from '../ui/format-month.ts';
import { GuideLink } from '../ui/guide-link.tsx';
import { useLeftForm } from '../ui/half-amount.ts';
import { useTranslate } from '../ui/translate-context.ts';
import { urgentBills } from './asked-in-snapshot.ts';
import { BillMore, BillToggle, partForm } from './bill-more.tsx';

interface Props {
  readonly snapshot: Snapshot;
  readonly onCommand: (commanded: CommandWithFeedback) => void;
}

export function Bills({ snapshot, onCommand }: Props) {
  const names = new Map(snapshot.lines.map(({ line }) => [line.id, line.nickname]));
  return (
    <>
      {urgentBills(snapshot).map((bill) => (
        <div key={`${bill.line}/${bill.month}`} class="slip">
          {names.size > 1 && <p class="slip-line text-soft">{names.get(bill.line)}</p>}
          <BillSlip bill={bill} today={snapshot.today} onCommand={onCommand} />
        </div>
      ))}
    </>
  );
}

interface SlipProps {
  readonly bill: BillView;
  readonly today: Day;
  readonly onCommand: (commanded: CommandWithFeedback) => void;
}

function BillSlip({ bill, today, onCommand }: SlipProps) {
  const { t, locale } = useTranslate();
  const leftIn = useLeftForm();
  const [isOpen, setOpen] = useState(() => leftIn(partForm(bill)).isFresh);
  const commanded = (what: CommandWithFeedback) => {
    setOpen(false);
    onCommand(what);
  };
  return (
    <>
      <BillRow bill={bill}>
        <button
          type="button"
          class="button"
          aria-label={t('popupPayBill', formatMonth(locale, bill.month))}
          onClick={() => commanded(payBill(bill, today))}
        >
          {t('popupPaid')}
        </button>
        <BillToggle bill={bill} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
      </BillRow>
      {isOpen && <BillMore bill={bill} today={today} onCommand={commanded} />}
      {bill.status === 'overdue' && <GuideLink topic="unpaid" />}
    </>
  );
}
