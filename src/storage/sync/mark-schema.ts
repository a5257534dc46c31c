import * as v from 'valibot';
import * as f from '../fields.ts';
import type { Mark } from './mark.ts';

export const markSchema = v.strictObject({
  key: f.text(200),
  rev: f.count,
  at: f.instant,
  by: f.id,
  digest: f.text(16),
  month: v.exactOptional(f.month),
  stands: v.exactOptional(f.month),
}) satisfies v.GenericSchema<unknown, Mark>;
