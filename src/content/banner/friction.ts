import type { Won } from '../../core/won.ts';
import type { BannerModel } from '../shared/banner-model.ts';

/** What stands between the person and a payment, as they chose it. */
export type FrictionStep =
  | { readonly kind: 'confirm' }
  | { readonly kind: 'countdown'; readonly seconds: number }
  | { readonly kind: 'retype'; readonly amount: Won };

/** Where a countdown has no length of its own. */
const USUAL_SECONDS = 10;

/** The step before this payment; `undefined` when none was chosen, or nothing is being paid here. */
export function frictionStepOf({ detection, assessment }: BannerModel): FrictionStep | undefined {
  const { friction } = assessment;
  if (friction === undefined || detection.stage !== 'pay') return undefined;
  if (friction.kind === 'countdown') {
    return { kind: 'countdown', seconds: friction.seconds ?? USUAL_SECONDS };
  }
  // An amount that was not read cannot be asked for once more: the person is asked to look at the window instead.
  if (friction.kind === 'retype' && detection.amount !== null) {
    return { kind: 'retype', amount: detection.amount };
  }
  return friction.kind === 'none' ? undefined : { kind: 'confirm' };
}

/** Identifies the payment for which "계속" was pressed: the same while gateway and amount are the same. */
export const paymentOf = ({ detection }: BannerModel): string =>
  `${detection.gateway ?? 'shop'} ${detection.amount ?? '-'}`;
