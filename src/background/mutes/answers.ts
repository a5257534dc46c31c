import type { Handlers, MessageName } from '../../contract/messages.ts';
import type { Office } from '../kernel/app-context.ts';
import { beginMute, endMute, muteFromBanner } from './mute.ts';

/** The messages answered here: quiet, begun and ended. */
export const mutesAnswers = (office: Office) =>
  ({
    'banner/mute': muteFromBanner(office),
    'mute/begin': beginMute(office),
    'mute/end': endMute(office),
  }) satisfies Partial<Handlers<MessageName>>;
