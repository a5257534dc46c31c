import * as v from 'valibot';
import { FAMILY, familyNamed } from './describe.ts';
import type { Migration } from './families/family.ts';
import type { Family } from './keys.ts';
import type { Shapes } from './shapes.ts';

/** The version this code writes. */
export const currentVersion = (family: Family): number => familyNamed(family).migrations.length + 1;

export type Opened<F extends Family> =
  | {
      readonly state: 'ok';
      readonly value: Shapes[F];
      /** Items that could not be read. */
      readonly lost: readonly unknown[];
    }
  | { readonly state: 'empty' }
  /** Written by a newer version of the extension: must never be written over. */
  | { readonly state: 'newer' }
  | { readonly state: 'unreadable' };

/** Opens one saved key. Only `undefined`, an absent key, is empty; anything else that does not fit is unreadable. */
export function open<F extends Family>(family: F, raw: unknown): Opened<F> {
  if (raw === undefined) return { state: 'empty' };
  const version = versionOf(raw);
  if (version === undefined) return { state: 'unreadable' };
  if (version > currentVersion(family)) return { state: 'newer' };
  const parsed = FAMILY[family].parse(brought(raw, FAMILY[family].migrations.slice(version - 1)));
  return parsed === undefined ? { state: 'unreadable' } : { state: 'ok', ...parsed };
}

/**
 * Runs the migrations. Damaged data may lack what a step takes from it, so that the step throws: then the key counts as
 * unreadable and stays as it is.
 */
function brought(raw: unknown, steps: readonly Migration[]): unknown {
  try {
    return steps.reduce<unknown>((old, step) => step(old), raw);
  } catch {
    return undefined;
  }
}

function versionOf(raw: unknown): number | undefined {
  const shape = v.safeParse(
    v.looseObject({ version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) }),
    raw,
  );
  return shape.success ? shape.output.version : undefined;
}
