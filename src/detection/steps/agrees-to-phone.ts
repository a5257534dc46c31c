import { squeeze } from '../page/page-text.ts';
import { buttonLabels, isPaying } from './buttons.ts';
import type { Place } from './place.ts';
import type { Reading, WindowSigns } from './window.ts';

/**
 * Whether only the terms of phone billing are to be agreed to, beside the sum and a button that goes on. Before a
 * method is chosen, a page shows the terms of all methods.
 */
export function agreesToPhone(reading: Reading, { listed }: Place, { parts, card }: WindowSigns): boolean {
  const { facts, charge, methods, pack } = reading;
  const { carrierTerms, otherTerms, goesOn } = pack.steps;
  if (!listed || !charge.named || !parts.has('terms') || methods.others || card) return false;
  const terms = facts.checks.map((label) => squeeze(label));
  return (
    (terms.some((label) => carrierTerms.test(label)) || !terms.some((label) => otherTerms.test(label))) &&
    buttonLabels(reading).some((label) => goesOn.test(label) || isPaying(label, pack))
  );
}
