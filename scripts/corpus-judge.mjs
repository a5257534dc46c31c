// What a labelled page should have become, and what is wrong with what it became.
import { isAsTold } from './act-out.mjs';

const QUIET_KINDS = ['none', 'foreign-dcb', 'merchant-option'];
const SHOWN = ['pay', 'success', 'failure', 'cancelled'];
const OUTCOMES = ['success', 'failure', 'cancelled'];

/** Labels name causes more coarsely than we do. `other`: the person cancelled it. */
const CAUSES = {
  limit: ['limit', 'merchant-cap'],
  unpaid: ['unpaid', 'arrears'],
  blocked: ['blocked'],
  policy: ['policy', 'new-line'],
  other: ['user-cancelled', 'system', null],
};

/** Stages that are right, and stages that speak up where the page must keep quiet. */
function wantedOf({ kind, cause }) {
  if (QUIET_KINDS.includes(kind)) return { alarms: SHOWN };
  if (kind === 'window' || kind === 'merchant-selected') return { right: ['pay'] };
  if (kind === 'handover') return { alarms: OUTCOMES };
  const failed = cause === 'other' ? ['failure', 'cancelled'] : ['failure'];
  return { right: kind === 'success' ? ['success'] : failed, alarms: ['pay'] };
}

/** `alarm`: it speaks up where it must keep quiet. `stage`: it is not what it should be. */
function stageFault(label, seen) {
  const stage = seen?.stage ?? null;
  const { right, alarms = [] } = wantedOf(label);
  if (alarms.includes(stage)) return 'alarm';
  return right === undefined || right.includes(stage) ? undefined : 'stage';
}

function causeFault(label, seen) {
  if (label.kind !== 'failure' || seen === null) return undefined;
  return CAUSES[label.cause]?.includes(seen.cause) ? undefined : 'cause';
}

/**
 * No figure where the page has none and none but the right one: nothing read is a miss, another figure is wrong.
 * What an offer would cost is judged where a label says it; nobody is shown it.
 */
function amountFault(label, seen) {
  if (seen === null || label.kind === 'failure') return undefined;
  if (seen.stage === 'option' && label.amount === null) return undefined;
  if (label.amountAlsoOk?.includes(seen.amount)) return undefined;
  if (seen.amount === label.amount) return undefined;
  return seen.amount === null ? 'amount missing' : 'amount wrong';
}

/** Of each step acted out: it spoke up, kept quiet, or read another sum. */
function actFault({ wanted, seen }) {
  if (isAsTold(wanted, seen)) return undefined;
  if (!SHOWN.includes(wanted.stage)) return 'alarm';
  if (seen?.stage !== wanted.stage) return 'stage';
  return seen.amount === null ? 'amount missing' : 'amount wrong';
}

/**
 * @param {Record<string, any>} label
 * @param {Record<string, any> | null} seen
 * @param {import('./classify-pages.mjs').Verdict['acted']} [acted] the steps of a page that has some; they alone are judged
 * @returns {string[]} kinds of faults, none when all is right
 */
export function faultsOf(label, seen, acted) {
  if (acted !== undefined) return [...new Set(acted.map(actFault).filter((fault) => fault !== undefined))];
  return [stageFault(label, seen), causeFault(label, seen), amountFault(label, seen)].filter(
    (fault) => fault !== undefined,
  );
}

const inWords = ({ stage, amount = null } = {}) =>
  `${stage ?? 'nothing'}${amount === null ? '' : ` ${amount}`}`;

/** The steps that went wrong, counted from one. */
const describeActs = (acted) =>
  acted
    .map((act, index) => ({ ...act, number: index + 1 }))
    .filter(({ wanted, seen }) => !isAsTold(wanted, seen))
    .map(({ number, wanted, seen }) => `step ${number}: ${inWords(seen ?? {})} instead of ${inWords(wanted)}`)
    .join('; ');

/** In words, for the recorded state and for the reader. */
export function describe(fault, label, seen, acted) {
  if (acted !== undefined) return describeActs(acted);
  const stage = seen?.stage ?? 'nothing';
  if (fault === 'alarm') return `speaks up: ${stage} (${seen?.rule})`;
  if (fault === 'stage') return `missed: ${stage}`;
  if (fault === 'cause') return `cause ${seen?.cause ?? 'unknown'} instead of ${label.cause}`;
  return `${fault}: ${seen?.amount ?? seen?.amountDoubt ?? 'none'} instead of ${label.amount ?? 'none'}`;
}

const count = (list, holds) => list.filter(holds).length;
const has = (fault) => (verdict) => verdict.faults.includes(fault);

/** One row a kind of page. */
export function tableOf(verdicts) {
  const kinds = [...new Set(verdicts.map(({ page }) => page.label.kind))].sort();
  return kinds.map((kind) => {
    const all = verdicts.filter(({ page }) => page.label.kind === kind);
    const sure = all.filter(({ page }) => !page.label.disputed);
    const priced = all.filter(({ page, seen }) => page.label.amount !== null && seen !== null);
    const failed = all.filter(({ seen }) => kind === 'failure' && seen !== null);
    const quiet = QUIET_KINDS.includes(kind);
    return {
      kind,
      pages: all.length,
      disputed: all.length - sure.length,
      'stage right': `${count(sure, (verdict) => !has('stage')(verdict) && !has('alarm')(verdict))}/${sure.length}`,
      'false alarms': count(sure, has('alarm')),
      'reported as option': quiet ? count(all, ({ seen }) => seen?.stage === 'option') : '',
      'amount right':
        priced.length > 0
          ? `${count(priced, ({ page, seen }) => seen.amount === page.label.amount)}/${priced.length}`
          : '',
      'amount wrong': count(all, has('amount wrong')),
      'cause right':
        failed.length > 0 ? `${count(failed, (verdict) => !has('cause')(verdict))}/${failed.length}` : '',
      'stage 2 loaded': count(all, ({ suspected }) => suspected),
    };
  });
}
