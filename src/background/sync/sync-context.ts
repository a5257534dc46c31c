import type { Packer, SavedBox, SyncBox } from '../../contract/ports.ts';
import type { Instant } from '../../core/day.ts';
import type { Defaults } from '../../storage/documents.ts';
import type { Serial } from '../kernel/queue.ts';
import type { Writer } from '../kernel/writer.ts';

/** What a step of syncing works with. */
export interface SyncContext {
  readonly serial: Serial;
  readonly writer: Writer;
  readonly saved: SavedBox;
  readonly defaults: () => Defaults;
  readonly now: () => Instant;
  readonly freshId: () => string;
  readonly box: SyncBox;
  readonly packer: Packer;
}
