import * as v from 'valibot';
import type { LearntCap, StatedHeadroom } from '../../core/cap.ts';
import { capKey } from '../../core/learnt-caps.ts';
import * as f from '../items/fields.ts';
import type { CommandHeader } from '../items/items.ts';
import { by, type FamilyOf } from './family.ts';
import { commandHeader, headerOf, items, reader, readItems } from './reading.ts';

interface SavedCaps extends CommandHeader {
  readonly caps: readonly LearntCap[];
  readonly stated: readonly StatedHeadroom[];
}

export const capSchema = v.strictObject({
  line: f.id,
  kind: v.picklist(['gateway', 'merchant']),
  name: v.pipe(f.name, v.minLength(1)),
  amount: f.price,
  learntOn: f.day,
}) satisfies v.GenericSchema<unknown, LearntCap>;

export const statedSchema = v.strictObject({
  line: f.id,
  gateway: f.gateway,
  left: f.sum,
  at: f.instant,
}) satisfies v.GenericSchema<unknown, StatedHeadroom>;

const byCap = by(capKey);
const byAccount = by(({ line, gateway }: StatedHeadroom) => `${line} ${gateway}`);

/** Caps of shops and gateways learnt from refusals, and the remaining sums that refusal pages stated. */
export const caps = {
  key: 'caps',
  read: 'daily',
  blank: (): SavedCaps => ({ commands: [], aside: [], caps: [], stated: [] }),
  parse: reader(v.looseObject({ ...commandHeader, caps: items, stated: items }), (held) => {
    const learnt = readItems(capSchema, held.caps, byCap);
    const stated = readItems(statedSchema, held.stated, byAccount);
    const value = { ...headerOf(held), caps: learnt.good, stated: stated.good };
    return { value, lost: [...learnt.lost, ...stated.lost] };
  }),
  migrations: [],
  identity: { caps: byCap, stated: byAccount },
  history: { without: 'facts that a page told, let go by a button of their own' },
  /** `stated` is not merged: a remaining sum holds for its day only, so what is here stays. */
  backup: { united: ['caps'] },
  sync: { without: 'learnt anew where a page tells them' },
} as const satisfies FamilyOf<SavedCaps>;
