import type { Ack, Handler } from '../../contract/messages.ts';
import type { Office } from '../kernel/app-context.ts';
import { ASKED, mark } from './open-questions.ts';

/** The popup showed the question: neither badge nor notice asks it again. */
export const noteAsked =
  (office: Office): Handler<'entry/asked'> =>
  ({ command, entry, month }) =>
    office.serial(async (): Promise<Ack> => {
      const ack = await mark(office, { id: entry, month }, ASKED);
      return ack.ok ? { ...ack, id: command } : ack;
    });
