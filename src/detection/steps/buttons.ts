import { squeeze } from '../page/page-text.ts';
import type { Reading } from './window.ts';

/** Labels of what can be pressed, squeezed. */
export const buttonLabels = ({ facts }: Pick<Reading, 'facts'>): readonly string[] =>
  facts.buttons.map((label) => squeeze(label.slice(0, 60)));

/** Whether a button says that it pays. A button by which a method is chosen only names the method. */
export function pays(reading: Pick<Reading, 'facts' | 'pack'>): boolean {
  const chosen = reading.facts.choices.map(({ label }) => squeeze(label));
  return buttonLabels(reading).some((label) => !chosen.includes(label) && isPaying(label, reading.pack));
}

export const isPaying = (label: string, { payVerbs, steps }: Reading['pack']): boolean =>
  payVerbs.test(label) && !steps.sendsCode.test(label);

/** Whether a button leads to the next step. */
export const goesOn = (reading: Pick<Reading, 'facts' | 'pack'>): boolean =>
  buttonLabels(reading).some((label) => reading.pack.steps.goesOn.test(label));
