import type { Assessment } from '../../contract/snapshot.ts';
import { CARRIER_CONTACTS, type Contact, gatewayContact } from '../../core/contacts.ts';
import { carrierName } from '../../ui/carrier-name.ts';
import { gatewayName } from '../../ui/gateway-name.ts';
import type { Speech } from '../../ui/translate-context.ts';
import type { Place } from './banner-view.ts';

const placeOf = (name: string, { phone, site, asOf }: Contact): Place => ({
  name,
  asOf,
  ...(phone !== undefined && { phone }),
  ...(site !== undefined && { site }),
});

/** The carrier of this line, as its customers reach it. */
export const carrierPlace = ({ line }: Assessment, { t }: Speech): Place =>
  placeOf(t(carrierName(line.carrier)), CARRIER_CONTACTS[line.carrier]);

/** The gateway whose window this is, where its help line is known. */
export function gatewayPlace(id: string | null, speech: Speech): Place | undefined {
  const name = gatewayName(speech, id);
  const contact = gatewayContact(id);
  return name === undefined || contact === undefined ? undefined : placeOf(name, contact);
}
