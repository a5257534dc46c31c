import type { FamilyOf, Without } from './families/family.ts';
import { FAMILY_LIST, type Family } from './families/list.ts';
import type { ItemKind } from './items/step.ts';
import { FAMILIES } from './keys.ts';
import type { Shapes } from './shapes.ts';

type FamilyList = typeof FAMILY_LIST;
type Having<Aspect extends 'history' | 'backup' | 'sync'> = {
  [F in Family]: FamilyList[F][Aspect] extends Without ? never : F;
}[Family];
/** Families whose changes can be taken back. */
export type TrackedFamily = Having<'history'>;
/** Families that other computers are kept equal in. */
export type SyncedFamily = Having<'sync'>;

/** Each family's description, typed with its own shape. */
export const FAMILY: { readonly [F in Family]: FamilyOf<Shapes[F]> } = FAMILY_LIST;

/** The description of a family of which only the name is known. */
export const familyNamed = (family: Family): FamilyOf<Shapes[Family]> => FAMILY[family];

/** Whether a family takes part in an aspect (history, backup, sync), or says why not. */
export const has = <Aspect extends object>(aspect: Aspect | Without): aspect is Aspect =>
  !('without' in aspect);

export const SYNCED = FAMILIES.filter((family): family is SyncedFamily => has(FAMILY[family].sync));

/** The sync description of a synced family of which only the name is known. */
export function syncOf(family: SyncedFamily) {
  const { sync } = familyNamed(family);
  if (!has(sync)) throw new Error(`${family} is not synced`);
  return sync;
}

const trackedBy = new Map<ItemKind, TrackedFamily>(
  FAMILIES.flatMap((family) => {
    const { history } = familyNamed(family);
    return has(history) ? [[history.of, family as TrackedFamily] as const] : [];
  }),
);

/** The family that holds the items of this kind. */
export function trackedFamily(of: ItemKind): TrackedFamily {
  const family = trackedBy.get(of);
  if (family === undefined) throw new Error(`no family keeps items of the kind ${of}`);
  return family;
}

/** How the changes of a family are taken back; `undefined` where they cannot be. */
export function historyOf(family: Family) {
  const { history } = familyNamed(family);
  return has(history) ? history : undefined;
}
