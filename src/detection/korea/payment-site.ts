import { type Address, addressOf, isUnder } from '../page/address.ts';
import { gatewayAt } from '../page/known-gateway.ts';
import { GATEWAY_HOSTS, IDENTITY_HOSTS } from './hosts/listed.ts';
import { RULES } from './rules/index.ts';

/**
 * Whether payment windows stand on this host or on one above it, or it belongs to a company that runs them, over any
 * scheme: there no own rule may say where the sum stands. Identity checks are included.
 */
export const isPaymentHost = (host: string): boolean => {
  const address = addressOf(`https://${host}/`);
  return address !== undefined && isOfPayment(address);
};

const isOfPayment = (address: Address): boolean =>
  gatewayAt(address, GATEWAY_HOSTS) !== undefined ||
  [...IDENTITY_HOSTS, ...RULES.flatMap(({ domains }) => domains)].some((known) =>
    isUnder(address.host, known),
  );
