import type { Ack, Handler } from '../../contract/messages.ts';
import type { Documents } from '../../storage/documents.ts';
import type { Change } from '../../storage/write-out.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { renewKeys } from '../kernel/outside.ts';

/**
 * "이대로 쓸게요": keys with damaged contents begin anew, with the old contents kept aside in the same `set`, and keys that
 * are lost are no longer expected. A store that cannot be read, or is newer, is not accepted: its data may be whole.
 */
export const acceptStore =
  (app: AppContext, accepted: () => void): Handler<'store/accept'> =>
  ({ command }) =>
    app.serial(async (): Promise<Ack> => {
      const request = { command, families: ['settings', 'lines'], isUnnoted: true } as const;
      const ack = await app.writer.executeNow(request, (documents) => ({ changes: anew(documents) }));
      if (!ack.ok) return ack;
      try {
        await renewKeys(app);
      } catch (error) {
        console.error('what is gone is still missed', error);
        return { ok: false, reason: 'storage-failed' };
      }
      accepted();
      return ack;
    });

const anew = ({ settings, lines }: Documents): Change[] =>
  [settings, lines]
    .filter(({ loadStatus }) => loadStatus === 'unreadable')
    .map((kept) => ({ kept, value: kept.value })) as Change[];
