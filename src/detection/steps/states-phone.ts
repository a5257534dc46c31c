import { pays } from './buttons.ts';
import { methodNamed } from './method-named.ts';
import type { Reading, WindowSigns } from './window.ts';

/** A list of the methods that are accepted, not of the one that was chosen: 결제방법: 휴대폰, 카드. */
const LISTS_ON = /^[^\d,.:/·|]{0,10}[,/·|](?!\d)/;

/** Whether a row of facts says that this is paid by phone: 결제수단 휴대폰, or 휴대폰(KT) 결제수단. */
export function statesPhone({ words, lines, pack }: Pick<Reading, 'words' | 'lines' | 'pack'>): boolean {
  if (lines.some((line) => pack.outcomes.phoneBeforeName.test(line.words))) return true;
  const said = pack.outcomes.paidByPhone.exec(words);
  return said !== null && !LISTS_ON.test(words.slice(said.index + said[0].length, said.index + 60));
}

/** The method's short name, and no other's, heads a form for number and birth date. */
export const headsForm = ({ facts, pack }: Reading, { parts }: WindowSigns): boolean =>
  parts.has('phone') &&
  parts.has('birth') &&
  facts.headings.some((text) => methodNamed(text, pack.methods) === 'short') &&
  !headsOther({ facts, pack });

const headsOther = ({ facts, pack }: Pick<Reading, 'facts' | 'pack'>): boolean =>
  facts.headings.some((text) => methodNamed(text, pack.methods) === 'other');

/**
 * Carriers to choose from, or a number behind its carrier, which was chosen before (KT 010-12**-5**8): a code goes to it, or
 * the method is the headline and a button pays.
 */
export function tellsCarrier(reading: Reading, { parts, headline }: WindowSigns): boolean {
  const { words, pack } = reading;
  if (parts.has('carrier')) return true;
  if (!parts.has('code') && !(headline && pays(reading) && !headsOther(reading))) return false;
  const plain = words.replace(BETWEEN, '');
  return pack.carriers.flat().some((name) => plain.includes(`${name}01`));
}

/** What may stand between carrier and number: KT · 010-12**-5**8. */
const BETWEEN = /[·|:/(),]/g;
