import type { Handlers, MessageName } from '../../contract/messages.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { answerOnBehalf, bannerEvicted } from './answer-on-behalf.ts';
import { assessCheckout } from './assess-checkout.ts';
import { cancelShownEntry } from './cancel-shown-entry.ts';
import { chooseAccount } from './choose-account.ts';
import { answerClaim, clearClaims, entryStands } from './claims.ts';
import { goOn } from './go-on.ts';
import { keepShownRecurring } from './keep-recurring.ts';
import { leaveCheckout } from './leave-checkout.ts';
import { logShownPayment, logTabPayment } from './log-shown-payment.ts';
import { reconcileShown, reconcileTab } from './reconcile-shown.ts';
import { submitCheckout } from './submit-checkout.ts';

/** The messages answered here: what frames say of a payment, and what the person does in its banner. */
export const paymentsAnswers = (app: AppContext) =>
  ({
    'checkout/seen': assessCheckout(app),
    'checkout/left': leaveCheckout(app),
    'checkout/submitted': submitCheckout(app),
    'checkout/on-behalf': answerOnBehalf(app),
    'banner/evicted': bannerEvicted(app),
    'banner/log': logShownPayment(app),
    'banner/account': chooseAccount(app),
    'banner/cancel-entry': cancelShownEntry(app),
    'banner/recurring': keepShownRecurring(app),
    'banner/reconcile': reconcileShown(app),
    'banner/go-on': goOn(app),
    'tab/log': logTabPayment(app),
    'tab/reconcile': reconcileTab(app),
    'claim/answer': answerClaim(app),
    'claim/clear': clearClaims(app),
    'entry/stands': entryStands(app),
  }) satisfies Partial<Handlers<MessageName>>;
