import { bills } from './bills.ts';
import { caps } from './caps.ts';
import { claims } from './claims.ts';
import { history } from './history.ts';
import { ledger } from './ledger.ts';
import { lines } from './lines.ts';
import { marks } from './marks.ts';
import { mutes } from './mutes.ts';
import { recurring } from './recurring.ts';
import { rules } from './rules.ts';
import { settings } from './settings.ts';
import { snapshots } from './snapshots.ts';
import { sums } from './sums.ts';
import { sync } from './sync.ts';
import { trash } from './trash.ts';

/** Every stored family, one row each. A new family is a new file in this folder and a row here. */
export const FAMILY_LIST = {
  settings,
  lines,
  bills,
  recurring,
  caps,
  mutes,
  sums,
  trash,
  history,
  snapshots,
  sync,
  marks,
  claims,
  rules,
  ledger,
} as const;

export type Family = keyof typeof FAMILY_LIST;
