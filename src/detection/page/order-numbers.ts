import type { NumberFields, RulePack } from '../pack/pack.ts';
import { addressOf } from './address.ts';
import type { PageFacts } from './page-facts.ts';

/** Machine numbers: so long that two of them are not equal by chance, and no telephone number. */
const NUMBER = /^(?!01\d{8,9}$)[A-Za-z0-9][A-Za-z0-9_.:-]{7,63}$/;
/** A page with more orders than this is a list of orders, and none of them is taken for this payment's. */
const MOST = 2;

/**
 * Order (`o:…`) and transaction (`t:…`) numbers that the page itself carries, in hidden fields or in its address.
 * At most four; none where the page lists several.
 */
export function ordersOn({ forms, url }: PageFacts, { numbers: names }: RulePack): string[] {
  const found = new Set<string>();
  for (const { values } of forms)
    for (const [name, value] of Object.entries(values)) add(found, name, value, names);
  for (const [name, value] of parametersOf(url)) add(found, name, value, names);
  const orders = [...found].filter((number) => number.startsWith('o:'));
  const transactions = [...found].filter((number) => number.startsWith('t:'));
  return [orders, transactions].flatMap((numbers) => (numbers.length > MOST ? [] : numbers));
}

function add(found: Set<string>, name: string, value: string, names: NumberFields): void {
  const kind = kindOf(name, names);
  const number = value.trim();
  if (kind !== undefined && NUMBER.test(number)) found.add(`${kind}:${number}`);
}

function kindOf(name: string, { order, transaction }: NumberFields): 'o' | 't' | undefined {
  if (order.includes(name)) return 'o';
  return transaction.includes(name) ? 't' : undefined;
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
