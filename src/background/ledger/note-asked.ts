import type { Ack, Handler } from '../../contract/messages.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { ASKED, mark } from './open-questions.ts';

/** The popup showed the question: neither badge nor notice asks it again. */
export const noteAsked =
  (app: AppContext): Handler<'entry/asked'> =>
  ({ command, entry, month }) =>
    app.serial(async (): Promise<Ack> => {
      const ack = await mark(app, { id: entry, month }, ASKED);
      return ack.ok ? { ...ack, id: command } : ack;
    });
