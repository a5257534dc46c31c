import type { Handlers, MessageName } from '../../contract/messages.ts';
import type { Office } from '../kernel/app-context.ts';
import { assessCheckout } from './assess-checkout.ts';
import { cancelShownEntry } from './cancel-shown-entry.ts';
import { chooseAccount } from './choose-account.ts';
import { answerClaim, clearClaims, entryStands } from './claims.ts';
import { goOn } from './go-on.ts';
import { keepShownRecurring } from './keep-recurring.ts';
import { leaveCheckout } from './leave-checkout.ts';
import { logShownPayment, logTabPayment } from './log-shown-payment.ts';
import { reconcileShown, reconcileTab } from './reconcile-shown.ts';
import { oustedBanner, speakOnBehalf } from './speak-on-behalf.ts';
import { submitCheckout } from './submit-checkout.ts';

/** The messages answered here: what frames say of a payment, and what the person does in its banner. */
export const paymentsAnswers = (office: Office) =>
  ({
    'checkout/seen': assessCheckout(office),
    'checkout/left': leaveCheckout(office),
    'checkout/submitted': submitCheckout(office),
    'checkout/on-behalf': speakOnBehalf(office),
    'banner/ousted': oustedBanner(office),
    'banner/log': logShownPayment(office),
    'banner/account': chooseAccount(office),
    'banner/cancel-entry': cancelShownEntry(office),
    'banner/recurring': keepShownRecurring(office),
    'banner/reconcile': reconcileShown(office),
    'banner/go-on': goOn(office),
    'tab/log': logTabPayment(office),
    'tab/reconcile': reconcileTab(office),
    'claim/answer': answerClaim(office),
    'claim/clear': clearClaims(office),
    'entry/stands': entryStands(office),
  }) satisfies Partial<Handlers<MessageName>>;
