import type { Detection } from '../../../src/contract/checkout-seen.ts';
import type { CorpusPage } from './corpus-pages.ts';

/** What a judgement can get wrong about a labelled page. */
export type Miss = 'stage' | 'cause' | 'amount missing' | 'amount wrong' | 'item';

/** The labels name five causes; these are ours for each. */
const CAUSES: Readonly<Record<string, readonly (string | null)[]>> = {
  limit: ['limit'],
  unpaid: ['unpaid', 'arrears'],
  blocked: ['blocked'],
  policy: ['policy'],
};
const NAMED = Object.values(CAUSES).flat();
const PAYS = new Set(['window', 'merchant-selected', 'handover']);
const NO_PAYMENT = new Set(['merchant-option', 'foreign-dcb', 'none']);

export function missesOf(page: CorpusPage, found: Detection | undefined): readonly Miss[] {
  const misses: Miss[] = [];
  if (!isRightStage(page, found)) misses.push('stage');
  if (page.kind === 'failure' && !isRightCause(page, found)) misses.push('cause');
  const amount = amountMiss(page, found);
  if (amount !== undefined) misses.push(amount);
  if (PAYS.has(page.kind) && page.item != null && found?.item !== page.item) misses.push('item');
  return misses;
}

function isRightStage({ kind }: CorpusPage, found: Detection | undefined): boolean {
  if (PAYS.has(kind)) return found?.stage === 'pay';
  if (NO_PAYMENT.has(kind)) return found === undefined || found.stage === 'option';
  return found?.stage === kind;
}

function isRightCause({ cause }: CorpusPage, found: Detection | undefined): boolean {
  const said = found?.cause ?? null;
  const right = cause == null ? undefined : CAUSES[cause];
  return right === undefined ? !NAMED.includes(said) : right.includes(said);
}

/** A page of nobody's payment may name sums; one that we read there does no harm unless it is shown. */
function amountMiss(page: CorpusPage, found: Detection | undefined): Miss | undefined {
  const said = found?.amount ?? null;
  if (page.amountAlsoOk?.some((amount) => amount === said)) return undefined;
  if (page.amount === null || page.kind === 'none')
    return said !== null && found?.stage === 'pay' ? 'amount wrong' : undefined;
  if (said === page.amount) return undefined;
  return said === null ? 'amount missing' : 'amount wrong';
}
