import type { BillView, LineView, Snapshot } from '../contract/snapshot.ts';
import type { Day } from '../core/day.ts';
import type { Won } from '../core/won.ts';
import { BillRow } from '../ui/bill-row.tsx';
import { formatMonth } from '../ui/format-month.ts';
import { formatWon } from '../ui/format-won.ts';
import { useTranslate } from '../ui/translate-context.ts';
import { SavedAmount } from './saved-amount.tsx';
import { Section } from './section.tsx';
import type { OptionsState } from './store.ts';

interface Props {
  readonly snapshot: Snapshot;
  readonly send: OptionsState['send'];
}

export function BillsSection({ snapshot, send }: Props) {
  const { t } = useTranslate();
  const bills = snapshot.lines.flatMap(({ bills: own, line }) => own.map((bill) => ({ bill, line })));
  return (
    <Section name="bills" title={t('optionsTitle_bills')} lead={t('optionsLead_bills')}>
      {bills.length === 0 && <p class="card text-soft">{t('optionsNoBills')}</p>}
      {bills.map(({ bill, line }) => (
        <BillCard
          key={`${bill.line}/${bill.month}`}
          bill={bill}
          {...(snapshot.lines.length > 1 && { line })}
          today={snapshot.today}
          send={send}
        />
      ))}
    </Section>
  );
}

interface CardProps {
  readonly bill: BillView;
  /** Named where there are several. */
  readonly line?: LineView['line'];
  readonly today: Day;
  readonly send: Props['send'];
}

function BillCard({ bill, line, today, send }: CardProps) {
  const speech = useTranslate();
  const { t, locale } = speech;
  const month = formatMonth(locale, bill.month);
  const isPaid = bill.status === 'paid';
  const of = { line: bill.line, month: bill.month };
  const setPaid = (paidOn: Day | null) =>
    send(
      { name: 'bill/paid', content: { ...of, paidOn } },
      {
        said: 'appSaved',
        undo: () => ({
          name: 'bill/paid',
          content: { ...of, paidOn: isPaid ? (bill.paidOn ?? null) : null },
        }),
      },
    );
  const setAmount = (amount: Won | undefined) =>
    send({ name: 'bill/amount', content: { ...of, amount: amount ?? null } }, { said: 'appSaved' });
  return (
    <div class="card stack">
      {line && <p class="text-soft">{line.nickname}</p>}
      <BillRow bill={bill}>
        <button type="button" class="button" onClick={() => setPaid(isPaid ? null : today)}>
          <span class="visually-hidden">{month} </span>
          {t(isPaid ? 'optionsNotPaidYet' : 'popupPaid')}
        </button>
      </BillRow>
      {bill.lateFee > 0 && <p class="text-soft">{t('optionsLateFee', formatWon(speech, bill.lateFee))}</p>}
      {!bill.holidaysKnown && <p class="text-soft">{t('optionsWeekendsOnly')}</p>}
      <SavedAmount
        label={t('optionsBillAmount', month)}
        hint={t('optionsBillAmountHint')}
        value={bill.amount}
        onSave={setAmount}
      />
    </div>
  );
}
