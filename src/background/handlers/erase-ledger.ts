import type { Ack, Handler } from '../../contract/messages.ts';
import type { Office } from '../office.ts';

/** Everything goes: what is kept, and what this session knows. `erased` is called afterwards. */
export const eraseLedger =
  ({ ports, serial }: Office, erased: () => void): Handler<'ledger/erase'> =>
  ({ command }) =>
    serial(async (): Promise<Ack> => {
      try {
        await ports.seen.clear();
        await ports.saved.clear();
      } catch (error) {
        console.error('not everything was erased', error);
        return { ok: false, reason: 'storage-failed' };
      }
      erased();
      return { ok: true, id: command };
    });
