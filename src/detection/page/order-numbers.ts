import { addressOf } from './address.ts';
import type { PageFacts } from './page-facts.ts';

/**
 * The shop's order number: hidden fields of the hand-over forms and names in return addresses of Danal, Mobilians,
 * Inicis, KCP, NICE, Galaxia, Payletter, Hecto, Toss, Daou, EasyPay, KSNET, PortOne (their samples: sure). Lower case.
 */
const ORDER_FIELDS = [
  'orderid',
  'order_id',
  'orderno',
  'order_no',
  'ordno',
  'oid',
  'p_oid',
  'poid',
  'ordr_idxx',
  'moid',
  'lgd_oid',
  'mchttrdno',
  'merchant_uid',
  'merchantuid',
  'paymentid',
  'ep_order_no',
  'sndordernumber',
  'tradeid',
] as const;

/** The gateway's own transaction number, of the same samples. A payment tried again gets another one. */
const TRANSACTION_FIELDS = [
  'tid',
  'p_tid',
  'txtid',
  'tno',
  'trdno',
  'transaction_id',
  'paymentkey',
  'imp_uid',
  'mobilid',
  'lgd_tid',
] as const;

/** Names of the hidden fields that hold them; read-fields reads no others. */
export const NUMBER_FIELDS: readonly string[] = [...ORDER_FIELDS, ...TRANSACTION_FIELDS];

/** Machine numbers: long enough not to meet by chance, and no telephone number. */
const NUMBER = /^(?!01\d{8,9}$)[A-Za-z0-9][A-Za-z0-9_.:-]{7,63}$/;
/** More orders than this are a list of orders, and none of them is this payment's. */
const MOST = 2;

/**
 * Order (`o:…`) and transaction (`t:…`) numbers that the page itself carries, in hidden fields or in its address.
 * At most four; none where the page lists several.
 */
export function ordersOn({ forms, url }: PageFacts): string[] {
  const found = new Set<string>();
  for (const { values } of forms) for (const [name, value] of Object.entries(values)) add(found, name, value);
  for (const [name, value] of parametersOf(url)) add(found, name, value);
  const orders = [...found].filter((number) => number.startsWith('o:'));
  const transactions = [...found].filter((number) => number.startsWith('t:'));
  return [orders, transactions].flatMap((numbers) => (numbers.length > MOST ? [] : numbers));
}

function add(found: Set<string>, name: string, value: string): void {
  const kind = kindOf(name);
  const number = value.trim();
  if (kind !== undefined && NUMBER.test(number)) found.add(`${kind}:${number}`);
}

const isIn = (names: readonly string[], name: string): boolean => names.includes(name);

function kindOf(name: string): 'o' | 't' | undefined {
  if (isIn(ORDER_FIELDS, name)) return 'o';
  return isIn(TRANSACTION_FIELDS, name) ? 't' : undefined;
}

const MOST_PARAMETERS = 60;

/** Names (lower case) and values of an address's query. Values that are percent-encoded are no machine numbers. */
const parametersOf = (url: string): [string, string][] =>
  (addressOf(url)?.query ?? '')
    .split('&')
    .slice(0, MOST_PARAMETERS)
    .map((pair): [string, string] => {
      const cut = pair.indexOf('=');
      return cut < 0 ? [pair.toLowerCase(), ''] : [pair.slice(0, cut).toLowerCase(), pair.slice(cut + 1)];
    });
