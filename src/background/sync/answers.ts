import type { Handlers, MessageName } from '../../contract/messages.ts';
import type { Office } from '../kernel/app-context.ts';
import { switchSync } from './switch-sync.ts';

/** The messages answered here: other computers. */
export const syncAnswers = (office: Office) =>
  ({
    'sync/switch': switchSync(office),
  }) satisfies Partial<Handlers<MessageName>>;
