import type { Handlers, MessageName } from '../../contract/messages.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { switchSync } from './switch-sync.ts';

/** The messages answered here: keeping equal with other computers. */
export const syncAnswers = (app: AppContext) =>
  ({
    'sync/switch': switchSync(app),
  }) satisfies Partial<Handlers<MessageName>>;
