import type { Carrier } from './line.ts';
import { type Won, won } from './won.ts';

/** A carrier's lower monthly limit for vouchers, as it was when it was read. Whether it still stands is not known. */
export interface VoucherCut {
  readonly limit: Won;
  /** Year and month of the source. */
  readonly asOf: string;
  readonly source: string;
}

/** After the stolen payments of 2025, both from 1,000,000 won. Of other operators nothing was found. */
const CUTS: Readonly<Partial<Record<Carrier, VoucherCut>>> = {
  kt: { limit: won(100_000), asOf: '2025-10', source: 'newsis 2025-10-06; mdaily, dailyshopping of 2025-09' },
  lgu: { limit: won(100_000), asOf: '2025-10', source: 'newsis 2025-10-06; mdaily of 2025-09' },
};

/** What is known of a carrier's limit for vouchers; nothing while none is chosen. */
export const voucherCutOf = (carrier: Carrier | undefined): VoucherCut | undefined =>
  carrier === undefined ? undefined : CUTS[carrier];
