import type { FailureCause } from '../../../contract/checkout-seen.ts';
import type { Assessment } from '../../../contract/snapshot.ts';
import { gatewayContact } from '../../../core/contacts.ts';
import { month } from '../../../core/day.ts';
import { type LookTopic, whereToLook } from '../../../core/where-to-look.ts';
import { carrierName } from '../../../ui/carrier-name.ts';
import { formatYearMonth } from '../../../ui/format-month.ts';
import { gatewayName } from '../../../ui/gateway-name.ts';
import type { Speech } from '../../../ui/translate-context.ts';
import { whereWords } from '../../../ui/where-words.ts';
import type { PlaceToAsk } from './banner-view.ts';

/** What to look for at the carrier after a refusal of that cause; after any other, only how to reach it. */
const TOPICS: Partial<Record<FailureCause, LookTopic>> = {
  limit: 'limit',
  blocked: 'lower',
  'extra-check': 'password',
  'recurring-broken': 'auto',
};

/** How to reach the carrier of this line; where no carrier was chosen, it says so. */
export const carrierPlace = (
  { line }: Assessment,
  speech: Speech,
  cause: FailureCause | null,
): PlaceToAsk => ({
  name: speech.t(carrierName(line.carrier)),
  ...whereWords(speech, whereToLook(line.carrier, cause === null ? undefined : TOPICS[cause])),
});

/** The gateway whose window this is, where its help line is known. */
export function gatewayPlace(id: string | null, speech: Speech): PlaceToAsk | undefined {
  const name = gatewayName(speech, id);
  const contact = gatewayContact(id);
  if (name === undefined || contact === undefined) return undefined;
  const { phone, site, asOf } = contact;
  const where = [phone, site].filter((part) => part !== undefined).join(' · ');
  return { name, lines: [where], asOf: speech.t('whereAsOf', formatYearMonth(speech.locale, month(asOf))) };
}
