import * as v from 'valibot';
import type { Instant, Month } from '../../core/day.ts';
import * as f from '../items/fields.ts';
import type { CommandHeader } from '../items/items.ts';
import type { FamilyOf } from './family.ts';
import { commandHeader, headerOf, reader } from './reading.ts';

interface SavedSync extends CommandHeader {
  readonly on: boolean;
  /** This computer's random name in the synced storage; empty until syncing was first switched on. */
  readonly device: string;
  /** Months that did not fit into the synced storage, oldest first. */
  readonly left: readonly Month[];
  /**
   * Why not everything is published or received: there is no room at all (`full`), the browser's storage failed
   * (`failed`), or another computer's version is newer.
   */
  readonly trouble?: 'full' | 'failed' | 'newer';
  readonly heardAt?: Instant;
  readonly toldAt?: Instant;
}

const container = v.looseObject({
  ...commandHeader,
  on: v.boolean(),
  device: f.text(64),
  left: v.array(f.month),
  trouble: v.exactOptional(v.picklist(['full', 'failed', 'newer'])),
  heardAt: v.exactOptional(f.instant),
  toldAt: v.exactOptional(f.instant),
});

/** Whether this computer keeps others equal through the browser's own synced storage, and how that goes. */
export const sync = {
  key: 'sync',
  read: 'rare',
  blank: (): SavedSync => ({ commands: [], aside: [], on: false, device: '', left: [] }),
  parse: reader(container, (held) => {
    const { on, device, left, trouble, heardAt, toldAt } = held;
    const value = {
      ...headerOf(held),
      on,
      device,
      left,
      ...(trouble !== undefined && { trouble }),
      ...(heardAt !== undefined && { heardAt }),
      ...(toldAt !== undefined && { toldAt }),
    };
    return { value, lost: [] };
  }),
  migrations: [],
  identity: { without: 'one switch with its notes' },
  history: { without: 'a switch with its own button' },
  backup: { without: 'of this computer alone' },
  sync: { without: 'each computer is switched on by itself' },
} as const satisfies FamilyOf<SavedSync>;
