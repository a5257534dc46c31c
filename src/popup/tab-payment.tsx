import type { FailureCause, Stage } from '../contract/checkout-seen.ts';
import type { TabPayment as Payment } from '../contract/snapshot.ts';
import { Amount } from '../ui/amount.tsx';
import type { CommandWithFeedback } from '../ui/feedback.ts';
import { formatWon } from '../ui/format-won.ts';
import { GuideLink } from '../ui/guide-link.tsx';
import { guideOf, refusalOf } from '../ui/refusals.ts';
import { useTranslate } from '../ui/translate-context.ts';
import { VerdictLine } from '../ui/verdict-line.tsx';
import { logTab, reconcileTab } from './page-commands.ts';
import { PickButton } from './pick-button.tsx';
import type { PopupState } from './store.ts';

interface Props {
  readonly payment: Payment;
  readonly state: Pick<PopupState, 'show' | 'pickSum' | 'pickRefusal'>;
  readonly onCommand: (commanded: CommandWithFeedback) => void;
}

/** The payment in the tab in front, and what it leaves of the headroom. */
export function TabPaymentCard({ payment, state, onCommand }: Props) {
  const { t } = useTranslate();
  const { seen, verdict, source, tabId, amount } = payment;
  const name = seen.merchant || seen.item;
  return (
    <section class="slip" aria-label={t('popupThisTab')}>
      <p class="row row-spread">
        <span class="slip-name">
          <span class="text-soft">{t('popupThisTab')}</span> {name}
        </span>
        {seen.amount !== null && <Amount value={seen.amount} class="text-emphasis" />}
      </p>
      {source === 'test' ? <p>{t('bannerPlainWhy_test')}</p> : <StageLine payment={payment} />}
      <Stated payment={payment} onCommand={onCommand} />
      {amount !== undefined && (
        <button type="button" class="button" onClick={() => onCommand(logTab(tabId))}>
          {t('bannerLog')}
        </button>
      )}
      {seen.stage === 'pay' && verdict.state === 'unknown-amount' && (
        <button
          type="button"
          class="button"
          onClick={() => state.show({ kind: 'log', ...(name && { merchant: name.slice(0, 80) }) })}
        >
          {t('popupTypeAmount')}
        </button>
      )}
      {source === 'shop' && PICKED_ON.has(seen.stage) && (
        <PickButton state={state} words={seen.amount === null ? 'popupPickSum' : 'popupPickOther'} />
      )}
    </section>
  );
}

/** The stages at which the sum can be pointed at; after a payment it is in the log. */
const PICKED_ON: ReadonlySet<Stage> = new Set(['option', 'pay']);

/** The headroom that the page states. The log is matched to it only here, where the person reads whose word it is. */
function Stated({ payment: { stated, tabId }, onCommand }: Pick<Props, 'payment' | 'onCommand'>) {
  const speech = useTranslate();
  const { t } = speech;
  if (stated === undefined) return null;
  const left = formatWon(speech, stated.left);
  return (
    <>
      <p>{t(stated.isOfWindow ? 'bannerStatedHeadroom' : 'bannerStatedHearsay', left)}</p>
      {stated.by !== 0 && (
        <button type="button" class="button" onClick={() => onCommand(reconcileTab(tabId))}>
          {t('bannerReconcile')}
        </button>
      )}
    </>
  );
}

function StageLine({ payment: { seen, verdict, entry } }: { readonly payment: Payment }) {
  const { t } = useTranslate();
  if (seen.stage === 'pay' || seen.stage === 'option') return <VerdictLine verdict={verdict} />;
  if (seen.stage === 'failure') return <Refused cause={seen.cause} />;
  if (seen.stage !== 'success') return <p>{t(`popupStage_${seen.stage}`)}</p>;
  return <p>{t(entry === undefined ? 'popupStage_success' : 'popupLogged')}</p>;
}

/** The cause of a refusal, as far as the page says it, and who decides. */
function Refused({ cause }: { readonly cause: FailureCause | null }) {
  const { t } = useTranslate();
  const { figure, who } = refusalOf(cause);
  const guide = guideOf(cause);
  return (
    <>
      <p>{t(figure)}</p>
      <p class="text-soft">{t(who)}</p>
      {guide !== undefined && <GuideLink topic={guide} />}
    </>
  );
}
