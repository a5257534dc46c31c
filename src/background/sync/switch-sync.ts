import type { Ack, Handler } from '../../contract/messages.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { logFailure } from '../kernel/log-failure.ts';
import type { Decision } from '../kernel/writer.ts';
import { unpublish } from './syncing.ts';

/** Turns syncing with other computers on or off. Off removes what this computer published; what is saved here stays. */
export const switchSync =
  (app: AppContext): Handler<'sync/switch'> =>
  async ({ command, on }): Promise<Ack> => {
    const device = app.ports.ids.fresh();
    const ack = await app.writer.execute(
      { command, families: ['sync'], isUnnoted: true },
      ({ sync: kept }): Decision => {
        if (kept === undefined) return { refuse: 'storage-failed' };
        const { trouble: _old, ...rest } = kept.value;
        const value = {
          ...rest,
          on,
          device: rest.device === '' ? device : rest.device,
          left: [],
        };
        return { changes: [{ kept, value }] };
      },
    );
    if (!ack.ok) return ack;
    if (on) void logFailure('the first step of syncing', app.syncing.step);
    else await unpublish(app, (await app.readRare(['sync'])).sync.value.device);
    return ack;
  };
