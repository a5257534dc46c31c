import type { Instant } from '../core/day.ts';

/** Everything is muted. */
export interface Quiet {
  /** `null`: until the person switches it on, or the extension is updated. */
  readonly until: Instant | null;
  /** Nobody wanted it that we know of: a newer version wrote the switch or the mutes, and they cannot be read. */
  readonly isUnknown?: true;
}
