import * as v from 'valibot';
import { open } from './open.ts';

const withSwitch = v.looseObject({ settings: v.looseObject({ enabled: v.boolean() }) });

/**
 * Whether the extension is on when the settings cannot be opened. If the switch itself can still be read, it counts. If
 * not, a damaged key leaves the extension on, as by default; a newer key or a failed read turns it off.
 */
export function switchIn(found: { readonly raw: unknown } | undefined): boolean {
  if (found === undefined) return false;
  const kept = v.safeParse(withSwitch, found.raw);
  return kept.success ? kept.output.settings.enabled : open('settings', found.raw).state !== 'newer';
}
