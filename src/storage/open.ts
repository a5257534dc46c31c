import * as v from 'valibot';
import type { Family } from './keys.ts';
import { billsWithParts } from './migrations/bills/0002-bills-paid-in-parts.ts';
import { entriesOfKinds } from './migrations/ledger/0002-entries-of-kinds.ts';
import { linesWithCaps } from './migrations/lines/0002-lines-with-caps.ts';
import { linesWithShortLimits } from './migrations/lines/0003-lines-with-short-limits.ts';
import { settingsWithGuards } from './migrations/settings/0002-settings-with-guards.ts';
import { settingsWithDisplay } from './migrations/settings/0003-settings-with-display.ts';
import { parse } from './parse.ts';
import type { Shapes } from './shapes.ts';

/** One step from a version to the next: a pure function over saved data, frozen once released. */
type Step = (old: unknown) => unknown;
/** A step says which old shape it takes; data that has another one is told unreadable by what it becomes, or throws. */
const from =
  <Old>(step: (old: Old) => unknown): Step =>
  (old) =>
    step(old as Old);

/** `STEPS[family][0]` leads from version 1 to 2, and so on. See README.md in this folder. */
const STEPS: Readonly<Record<Family, readonly Step[]>> = {
  settings: [from(settingsWithGuards), from(settingsWithDisplay)],
  lines: [from(linesWithCaps), from(linesWithShortLimits)],
  bills: [from(billsWithParts)],
  ledger: [from(entriesOfKinds)],
  recurring: [],
  caps: [],
  mutes: [],
  sums: [],
  trash: [],
  history: [],
  snapshots: [],
  sync: [],
  marks: [],
  claims: [],
};

/** The version this code writes. */
export const currentVersion = (family: Family): number => STEPS[family].length + 1;

export type Opened<F extends Family> =
  | {
      readonly state: 'ok';
      readonly value: Shapes[F] /** Items that could not be read. */;
      readonly lost: readonly unknown[];
    }
  | { readonly state: 'empty' }
  /** Written by a newer version of the extension: never to be written over. */
  | { readonly state: 'newer' }
  | { readonly state: 'unreadable' };

/** Reads one saved key. Only `undefined`, an absent key, is empty; whatever else does not fit is unreadable. */
export function open<F extends Family>(family: F, raw: unknown): Opened<F> {
  if (raw === undefined) return { state: 'empty' };
  const version = versionOf(raw);
  if (version === undefined) return { state: 'unreadable' };
  if (version > currentVersion(family)) return { state: 'newer' };
  const parsed = parse(family, brought(raw, STEPS[family].slice(version - 1)));
  return parsed === undefined ? { state: 'unreadable' } : { state: 'ok', ...parsed };
}

/** Damaged data may not even have what a step takes from it: it stays as it is, and is told unreadable then. */
function brought(raw: unknown, steps: readonly Step[]): unknown {
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
