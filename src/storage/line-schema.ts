import * as v from 'valibot';
import { CARRIERS, type Line } from '../core/line.ts';
import * as f from './fields.ts';

/** A line as it is kept. What is not known of it is absent. */
export const lineSchema = v.strictObject({
  id: f.id,
  nickname: v.pipe(f.text(40), v.minLength(1)),
  carrier: v.exactOptional(v.picklist(CARRIERS)),
  limits: f.sums,
  dayLimit: v.exactOptional(f.sum),
  paymentLimit: v.exactOptional(f.sum),
  dueDay: f.dayOfMonth,
  debitDay: v.exactOptional(f.dayOfMonth),
  newLine: v.exactOptional(
    v.strictObject({
      until: v.exactOptional(f.day),
      cap: v.exactOptional(f.sum),
      blockedThrough: v.exactOptional(f.day),
    }),
  ),
  unpaidCap: v.exactOptional(f.sum),
  prepaymentRestores: v.boolean(),
  blocked: v.boolean(),
}) satisfies v.GenericSchema<unknown, Line>;
