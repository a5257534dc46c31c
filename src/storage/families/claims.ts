import * as v from 'valibot';
import { CLAIM_REASONS, type Claim } from '../../core/claim.ts';
import * as f from '../items/fields.ts';
import type { CommandHeader } from '../items/items.ts';
import { byId, type FamilyOf } from './family.ts';
import { commandHeader, headerOf, items, reader, readItems } from './reading.ts';

/** `commands` also holds the ids of claims that were answered. */
interface SavedClaims extends CommandHeader {
  readonly claims: readonly Claim[];
}

export const claimSchema = v.strictObject({
  id: f.id,
  host: f.host,
  why: v.picklist(CLAIM_REASONS),
  amounts: v.pipe(v.array(f.price), v.maxLength(2)),
  at: f.instant,
  merchant: v.exactOptional(f.name),
  item: v.exactOptional(f.name),
  gateway: v.exactOptional(f.gateway),
  known: v.exactOptional(v.literal(true)),
  like: v.exactOptional(f.id),
}) satisfies v.GenericSchema<unknown, Claim>;

/** Payments that pages claim and nobody confirmed. */
export const claims = {
  key: 'claims',
  read: 'rare',
  blank: (): SavedClaims => ({ commands: [], aside: [], claims: [] }),
  parse: reader(v.looseObject({ ...commandHeader, claims: items }), (held) => {
    const { good, lost } = readItems(claimSchema, held.claims, byId);
    return { value: { ...headerOf(held), claims: good }, lost };
  }),
  migrations: [],
  identity: { claims: byId },
  history: { without: 'a question that a page raised, not a change that a person made' },
  backup: { without: 'of this computer alone: nothing of the ledger' },
  sync: { without: 'of this computer alone: nothing of the ledger' },
} as const satisfies FamilyOf<SavedClaims>;
