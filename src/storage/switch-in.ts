import * as v from 'valibot';
import { open } from './open.ts';

const withSwitch = v.looseObject({ settings: v.looseObject({ enabled: v.boolean() }) });

/**
 * Whether the extension is on when the settings cannot be opened. If the switch itself can still be read, it counts. If
 * not, a damaged key leaves the extension on, as by default; of a newer key, or after a failed read, nobody knows.
 */
export function switchIn(found: { readonly raw: unknown } | undefined): boolean | undefined {
  if (found === undefined) return undefined;
  const kept = v.safeParse(withSwitch, found.raw);
  if (kept.success) return kept.output.settings.enabled;
  return open('settings', found.raw).state === 'newer' ? undefined : true;
}

/** The note that settings which were found, but cannot be opened, do not tell their switch either. */
export const switchOf = (
  family: string,
  found: { readonly raw: unknown },
): { readonly isSwitchUnknown?: true } =>
  family === 'settings' && found.raw !== undefined && switchIn(found) === undefined
    ? { isSwitchUnknown: true }
    : {};
