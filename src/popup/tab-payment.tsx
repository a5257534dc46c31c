import type { TabPayment as Payment } from '../contract/snapshot.ts';
import { won } from '../core/won.ts';
import { Amount } from '../ui/amount.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import { VerdictLine } from '../ui/verdict-line.tsx';
import type { PopupState } from './store.ts';

interface Props {
  readonly payment: Payment;
  readonly show: PopupState['show'];
}

/** What the tab in front is about to pay, and how that sits against the headroom. */
export function TabPayment({ payment, show }: Props) {
  const { t } = useTranslate();
  const { seen, verdict } = payment;
  const name = seen.merchant || seen.item;
  return (
    <section class="slip" aria-label={t('popupThisTab')}>
      <p class="row row-spread">
        <span class="slip-name">
          <span class="text-soft">{t('popupThisTab')}</span> {name}
        </span>
        {seen.amount !== null && <Amount value={won(seen.amount)} class="text-emphasis" />}
      </p>
      <StageLine payment={payment} />
      {seen.stage === 'pay' && verdict.state === 'unknown-amount' && (
        <button
          type="button"
          class="button"
          onClick={() => show({ kind: 'log', ...(name && { merchant: name.slice(0, 80) }) })}
        >
          {t('popupTypeAmount')}
        </button>
      )}
    </section>
  );
}

function StageLine({ payment: { seen, verdict, entry } }: { readonly payment: Payment }) {
  const { t } = useTranslate();
  if (seen.stage === 'pay' || seen.stage === 'option') return <VerdictLine verdict={verdict} />;
  if (seen.stage !== 'success') return <p>{t(`popupStage_${seen.stage}`)}</p>;
  return <p>{t(entry === undefined ? 'popupStage_success' : 'popupLogged')}</p>;
}
