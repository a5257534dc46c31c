import type { Handlers, MessageName } from '../../contract/messages.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { checkPage } from './check-page.ts';
import { injectBanner } from './inject-banner.ts';
import { injectCheckout } from './inject-checkout.ts';
import { openPage } from './open-page.ts';
import { openPopup } from './open-popup.ts';

/** The messages answered here: which frames are read, and where popup, history and guide open. */
export const framesAnswers = (app: AppContext) =>
  ({
    'frame/suspect': injectCheckout(app),
    'frame/banner': injectBanner(app),
    // Nothing to do: the message itself keeps the worker running.
    'frame/awake': () => undefined,
    'banner/open-popup': openPopup(app),
    'banner/open-page': openPage(app),
    'page/check': checkPage(app),
  }) satisfies Partial<Handlers<MessageName>>;
