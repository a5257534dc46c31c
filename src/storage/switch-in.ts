import * as v from 'valibot';
import { open } from './open.ts';

const withSwitch = v.looseObject({ settings: v.looseObject({ enabled: v.boolean() }) });

/**
 * Whether the extension is on by settings that cannot be opened. The choice: a switch that is still to be found counts
 * as it stands; without one, a damaged key leaves us on as on the first day, and a newer key or a failed read off.
 */
export function switchIn(found: { readonly raw: unknown } | undefined): boolean {
  if (found === undefined) return false;
  const kept = v.safeParse(withSwitch, found.raw);
  return kept.success ? kept.output.settings.enabled : open('settings', found.raw).state !== 'newer';
}
