// A page, a change, and whether the answer is still the same.
import { randomFrom } from './random.mjs';

const SHOWN = ['pay', 'success', 'failure', 'cancelled', 'already'];
const isShown = (answer) => SHOWN.includes(answer?.stage);

/** What a person is told: the step, the sum or that there is none, the cause, and whether the address is a stranger's. */
const toldBy = (answer, factor = 1) =>
  answer === undefined
    ? 'nothing'
    : [
        answer.stage,
        answer.amount === null ? (answer.amountDoubt ?? 'no sum') : answer.amount * factor,
        answer.cause ?? '-',
        answer.lookalike ? 'stranger' : 'known',
      ].join(' ');

/** Sums that are no mistake: what was read before, and what the label says. */
const rightSums = (answer, label, factor) =>
  [answer?.amount, label.amount, ...(label.amountAlsoOk ?? [])]
    .filter((sum) => typeof sum === 'number')
    .map((sum) => sum * factor);

function faultOf(now, answer, label, factor) {
  if (isShown(now) && !isShown(answer)) return 'new alarm';
  if (isShown(now) && now.amount !== null && !rightSums(answer, label, factor).includes(now.amount))
    return 'wrong amount';
  return toldBy(now) === toldBy(answer, factor) ? undefined : 'changed';
}

/**
 * @typedef {object} Reader
 * @property {(html: string) => Document} parse
 * @property {(page: Document, url: string) => import('../../src/contract/checkout-seen.ts').Detection | undefined} judge
 * @property {readonly (readonly string[])[]} amountNames
 * @property {readonly string[]} methodNames
 *
 * @typedef {object} Verdict
 * @property {'new alarm' | 'wrong amount' | 'changed' | undefined} fault
 * @property {string} was
 * @property {string} is
 *
 * @param {{ name: string, html: string, url: string, label: { amount?: number | null, amountAlsoOk?: readonly number[] } }} saved
 * @param {import('./kinds.mjs').Change} change
 * @param {Reader} reader
 * @param {import('../../src/contract/checkout-seen.ts').Detection | undefined} answer for the page as it is
 * @param {number} [seed]
 * @returns {Verdict | undefined} undefined where the page has nothing to change
 */
export function verdictOn({ name, html, url, label }, change, reader, answer, seed = 1) {
  const { parse, amountNames, methodNames } = reader;
  const page = parse(html);
  const random = randomFrom(`${name} ${change.name} ${seed}`);
  const changed = change.change(page, { random, answer, parse, amountNames, methodNames });
  if (changed === false) return undefined;
  const { factor = 1, ...states } = changed === true ? {} : changed;
  const read = (document = states.page ?? page) => reader.judge(document, url);
  const faults = [];
  const note = (now, fault) => {
    if (fault !== undefined) faults.push({ fault, was: toldBy(answer, factor), is: toldBy(now) });
  };
  for (const document of states.quiet ?? []) {
    const now = read(document);
    note(now, isShown(now) ? 'new alarm' : undefined);
  }
  for (const turn of states.before ?? []) {
    turn();
    const now = read();
    const fault = faultOf(now, answer, label, factor);
    note(now, fault === 'changed' ? undefined : fault);
  }
  states.last?.();
  for (const turn of [() => undefined, ...(states.steady ?? [])]) {
    turn();
    const now = read();
    note(now, faultOf(now, answer, label, factor));
  }
  return faults[0] ?? { fault: undefined, was: toldBy(answer, factor), is: toldBy(answer, factor) };
}
