import type { BillView, LineView, Snapshot } from '../contract/snapshot.ts';
import { addMonths, type Day, type Month } from '../core/day.ts';
import type { LateFeeChoice } from '../core/late-fee.ts';
import type { Won } from '../core/won.ts';
import { payBill, unpayBill } from '../ui/bill-commands.ts';
import { BillRow } from '../ui/bill-row.tsx';
import { formatMonth } from '../ui/format-month.ts';
import { formatWon } from '../ui/format-won.ts';
import { GuideLink } from '../ui/guide-link.tsx';
import { lateFeeBasis } from '../ui/late-fee-basis.ts';
import { useTranslate } from '../ui/translate-context.ts';
import { LateFeeCard } from './late-fee-card.tsx';
import { Section } from './parts/section.tsx';
import { SavedAmount } from './saved-amount.tsx';
import { type OptionsState, shownSettings } from './state/store.ts';

interface Props {
  readonly snapshot: Snapshot;
  readonly state: OptionsState;
}

export function BillsSection({ snapshot, state }: Props) {
  const { send } = state;
  const { t } = useTranslate();
  const bills = snapshot.lines.flatMap(({ bills: own, line }) => own.map((bill) => ({ bill, line })));
  const settings = shownSettings(state);
  const lastMonth = addMonths(snapshot.month, -1);
  const unlogged = snapshot.lines.filter(({ bills: own }) => own.every(({ month }) => month !== lastMonth));
  return (
    <Section name="bills" title={t('optionsTitle_bills')} lead={t('optionsLead_bills')}>
      {bills.map(({ bill, line }) => (
        <BillCard
          key={`${bill.line}/${bill.month}`}
          bill={bill}
          {...(snapshot.lines.length > 1 && { line })}
          today={snapshot.today}
          lateFee={settings?.lateFee}
          send={send}
        />
      ))}
      {unlogged.map(({ line }) => (
        <UnloggedBill
          key={line.id}
          line={line}
          isNamed={snapshot.lines.length > 1}
          month={lastMonth}
          send={send}
        />
      ))}
      {settings && (
        <LateFeeCard value={settings.lateFee} onChange={(lateFee) => state.changeSettings({ lateFee })} />
      )}
    </Section>
  );
}

interface UnloggedProps {
  readonly line: LineView['line'];
  readonly isNamed: boolean;
  readonly month: Month;
  readonly send: OptionsState['send'];
}

/** Where nothing was logged last month, as for a new user: asks for the amount that the bill itself shows. */
function UnloggedBill({ line, isNamed, month, send }: UnloggedProps) {
  const { t, locale } = useTranslate();
  const content = { line: line.id, month };
  return (
    <div class="card stack">
      {isNamed && <p class="text-soft">{line.nickname}</p>}
      <SavedAmount
        label={t('optionsBillAmount', formatMonth(locale, month))}
        hint={t('optionsNoBills')}
        value={undefined}
        onSave={(amount) =>
          amount !== undefined &&
          send({ name: 'bill/amount', content: { ...content, amount } }, { said: 'appSaved' })
        }
      />
    </div>
  );
}

interface CardProps {
  readonly bill: BillView;
  /** The bill's line; present where there are several lines. */
  readonly line?: LineView['line'];
  readonly today: Day;
  /** The rate with which late fees are estimated. */
  readonly lateFee: LateFeeChoice | undefined;
  readonly send: OptionsState['send'];
}

function BillCard({ bill, line, today, lateFee, send }: CardProps) {
  const speech = useTranslate();
  const { t, locale } = speech;
  const month = formatMonth(locale, bill.month);
  const isPaid = bill.status === 'paid';
  const of = { line: bill.line, month: bill.month };
  const setAmount = (amount: Won | undefined) =>
    send({ name: 'bill/amount', content: { ...of, amount: amount ?? null } }, { said: 'appSaved' });
  return (
    <div class="card stack">
      {line && <p class="text-soft">{line.nickname}</p>}
      <BillRow bill={bill}>
        <button
          type="button"
          class="button"
          onClick={() => send(...(isPaid ? unpayBill(bill) : payBill(bill, today)))}
        >
          <span class="visually-hidden">{month} </span>
          {t(isPaid ? 'optionsNotPaidYet' : 'popupPaid')}
        </button>
      </BillRow>
      {bill.lateFee > 0 && (
        <p class="text-soft">
          {t('optionsLateFee', formatWon(speech, bill.lateFee))} {lateFeeBasis(speech, lateFee)}
        </p>
      )}
      {bill.status === 'overdue' && <GuideLink topic="unpaid" />}
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
