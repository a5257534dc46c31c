import * as v from 'valibot';
import { CLAIM_REASONS, type Claim } from '../core/claim.ts';
import * as f from './fields.ts';

export const claimSchema = v.strictObject({
  id: f.id,
  host: f.text(253),
  why: v.picklist(CLAIM_REASONS),
  amounts: v.pipe(v.array(f.price), v.maxLength(2)),
  at: f.instant,
  merchant: v.exactOptional(f.text(120)),
  item: v.exactOptional(f.text(120)),
  gateway: v.exactOptional(f.text(40)),
  known: v.exactOptional(v.literal(true)),
  like: v.exactOptional(f.id),
}) satisfies v.GenericSchema<unknown, Claim>;
