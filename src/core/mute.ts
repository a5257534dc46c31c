import type { Instant } from './day.ts';

export type MuteScope = { readonly kind: 'site'; readonly host: string } | { readonly kind: 'all' };

/** The person wants quiet, on one site or everywhere, until a moment or for good. */
export interface Mute {
  readonly id: string;
  readonly scope: MuteScope;
  /** `null` is for good. */
  readonly until: Instant | null;
  readonly since: Instant;
}
