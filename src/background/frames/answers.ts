import type { Handlers, MessageName } from '../../contract/messages.ts';
import type { Office } from '../kernel/app-context.ts';
import { checkPage } from './check-page.ts';
import { injectBanner } from './inject-banner.ts';
import { injectCheckout } from './inject-checkout.ts';
import { openPopup } from './open-popup.ts';

/** The messages answered here: which frames are read, and where the popup opens. */
export const framesAnswers = (office: Office) =>
  ({
    'frame/suspect': injectCheckout(office),
    'frame/banner': injectBanner(office),
    // That the worker runs is all.
    'frame/awake': () => undefined,
    'banner/open-popup': openPopup(office),
    'page/check': checkPage(office),
  }) satisfies Partial<Handlers<MessageName>>;
