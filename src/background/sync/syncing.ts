import { addMinutes } from '../../core/day.ts';
import { itemName } from '../../storage/sync/parcel.ts';
import type { AppContext, Syncing, UnsyncedContext } from '../kernel/app-context.ts';
import { coalesce } from '../kernel/coalesce.ts';
import { logFailure } from '../kernel/log-failure.ts';

import { syncStep } from './sync-step.ts';

const SOON_MINUTES = 1;
const ALARM = 'sync';

/** When steps of syncing are made: at once where asked for, a minute after a write, and again when a step had to wait. */
export function createSyncing(app: UnsyncedContext): Syncing {
  const { ports } = app;
  const context = {
    serial: app.serial,
    writer: app.writer,
    saved: ports.saved,
    defaults: app.defaults,
    now: ports.clock.now,
    freshId: ports.ids.fresh,
    box: ports.synced,
    packer: ports.packer,
  };
  const step = coalesce(async () => {
    const { again } = await syncStep(context);
    if (again !== undefined) await ports.alarms.ensure(ALARM, again);
  });
  const soon = async () => {
    if (!(await isSyncing(app))) return;
    await ports.alarms.ensure(ALARM, addMinutes(ports.clock.now(), SOON_MINUTES));
  };
  return { step, soon };
}

const isSyncing = async ({ readRare }: UnsyncedContext): Promise<boolean> =>
  (await readRare(['sync'])).sync.value.on;

/** Removes what this computer published, so that nothing of it stays in the browser account's storage. */
export async function unpublish({ ports }: AppContext, device: string): Promise<void> {
  await logFailure('taking back what was published', async () => {
    const published = Object.keys(await ports.synced.all()).filter((key) => itemName(key)?.device === device);
    if (published.length > 0) await ports.synced.remove(published);
  });
}

/** Removes all our items from the synced storage, whichever computer wrote them: the others publish theirs again. */
export async function clearSynced({ ports }: AppContext): Promise<void> {
  await logFailure('erasing what was published', async () => {
    const keys = Object.keys(await ports.synced.all());
    if (keys.length > 0) await ports.synced.remove(keys);
  });
}
