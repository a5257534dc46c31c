import type { Handlers, MessageName } from '../../contract/messages.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { beginMute, endMute, muteFromBanner } from './mute.ts';

/** The messages answered here: mutes, begun and ended. */
export const mutesAnswers = (app: AppContext) =>
  ({
    'banner/mute': muteFromBanner(app),
    'mute/begin': beginMute(app),
    'mute/end': endMute(app),
  }) satisfies Partial<Handlers<MessageName>>;
