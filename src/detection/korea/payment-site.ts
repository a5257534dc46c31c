import { type Address, addressOf, isUnder } from '../page/address.ts';
import { gatewayAt } from '../page/known-gateway.ts';
import { GATEWAY_HOSTS, IDENTITY_HOSTS } from './hosts/listed.ts';
import { RULES } from './rules/index.ts';

/**
 * Whether a host is one of those that windows stand on, under one, or of the company that runs them, over any scheme:
 * there nobody but us says where the sum stands. Identity checks are among them.
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
