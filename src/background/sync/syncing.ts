import { addMinutes } from '../../core/day.ts';
import { itemName } from '../../storage/sync/parcel.ts';
import type { Office } from '../kernel/app-context.ts';
import { coalesce } from '../kernel/coalesce.ts';
import { alone } from '../kernel/log-failure.ts';

/** What is there of the office before it keeps anything equal. */
type Rooms = Omit<Office, 'syncing'>;

import { syncStep } from './sync-step.ts';

/** Keeps this computer equal with the person's others, where that is switched on. */
export interface Syncing {
  /** One step now; one that is asked for during another comes after it. */
  readonly step: () => Promise<void>;
  /** Something was written here: a step in a minute, together with what comes until then. */
  readonly soon: () => Promise<void>;
}

const SOON_MINUTES = 1;
const ALARM = 'sync';

export function createSyncing(office: Rooms): Syncing {
  const { ports } = office;
  const desk = {
    serial: office.serial,
    writer: office.writer,
    saved: ports.saved,
    blanks: office.blanks,
    now: ports.clock.now,
    freshId: ports.ids.fresh,
    box: ports.synced,
    packer: ports.packer,
  };
  const step = coalesce(async () => {
    const { again } = await syncStep(desk);
    if (again !== undefined) await ports.alarms.ensure(ALARM, again);
  });
  const soon = async () => {
    if (!(await isSyncing(office))) return;
    await ports.alarms.ensure(ALARM, addMinutes(ports.clock.now(), SOON_MINUTES));
  };
  return { step, soon };
}

const isSyncing = async ({ readRare }: Rooms): Promise<boolean> => (await readRare(['sync'])).sync.value.on;

/** Takes back what this computer told, so that nothing of it stays with the account. */
export async function takeBack({ ports }: Office, device: string): Promise<void> {
  await alone('taking back what was told', async () => {
    const told = Object.keys(await ports.synced.all()).filter((key) => itemName(key)?.device === device);
    if (told.length > 0) await ports.synced.remove(told);
  });
}

/** Everything of ours goes from the synced storage, whoever wrote it: other computers tell their part again. */
export async function clearSynced({ ports }: Office): Promise<void> {
  await alone('erasing what was told', async () => {
    const keys = Object.keys(await ports.synced.all());
    if (keys.length > 0) await ports.synced.remove(keys);
  });
}
