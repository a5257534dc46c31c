import type { Charge } from './amounts/agreed-sum.ts';
import { type ChargeContext, chargeOn } from './amounts/charge.ts';
import { type Masked, withoutNames } from './names/name-mask.ts';
import { namePlaces } from './names/name-places.ts';
import type { RulePack } from './pack/pack.ts';
import { Effort, JUDGING_STEPS } from './page/effort.ts';
import type { PageFacts } from './page/page-facts.ts';
import { linesOf, squeeze } from './page/page-text.ts';
import { machineNames } from './steps/handover.ts';
import { methodNamed } from './steps/method-named.ts';
import { methodState } from './steps/methods.ts';
import type { Place } from './steps/place.ts';
import type { Reading } from './steps/window.ts';

/**
 * The page as everything after this sees it: without the names of items and sellers, and with its sum. Where not all of
 * the page was looked at, its sum is in doubt.
 * @param written the facts as they were read, with their text cut to its bound.
 */
export function readingOf(
  written: PageFacts,
  place: Place,
  pack: RulePack,
  effort = new Effort(JUDGING_STEPS),
): Reading {
  const { places: names, isAll } = namePlaces(written.text, pack, effort);
  const sure = names.filter(({ isSure }) => isSure);
  const machine = machineNames(written, place.rule);
  const read = (places: typeof names) =>
    charged(withoutNames(written, places, machine, pack), place, pack, effort);
  const first = read(names);
  // Where a text may be a name or the page's only sum, it counts as a name only if the page has another sum.
  const { facts, lines, charge, nameless } =
    first.charge.named || sure.length === names.length ? first : read(sure);
  const isWhole = !effort.isSpent && written.isCut !== true;
  return {
    facts,
    pack,
    lines,
    written: written.text,
    words: wordsOf(facts),
    nameless: () => {
      const bare = nameless();
      return bare && { ...bare, ...linesAndWords(bare.facts) };
    },
    isWhole,
    charge: told(charge, isAll, isWhole),
    methods: methodState(written, pack),
  };
}

/** Some characters become several when they are squeezed, so the result is cut once more. */
const MOST_WORDS = 65_536;
const wordsOf = ({ text }: PageFacts): string => squeeze(text).slice(0, MOST_WORDS);

export const linesAndWords = (facts: PageFacts): Pick<Reading, 'lines' | 'words'> => ({
  lines: linesOf(facts.text, new Effort(JUDGING_STEPS)),
  words: wordsOf(facts),
});

/** For a page with so many names that not all were read. */
const UNTOLD: Charge = { amount: undefined, doubt: 'several', label: '', fee: undefined, named: true };

/** The charge, put in doubt where a sum may stand in a part that was not looked at. */
function told(charge: Charge, isAll: boolean, isWhole: boolean): Charge {
  if (!isAll) return UNTOLD;
  return isWhole ? charge : { ...UNTOLD, named: charge.named };
}

function charged(
  { facts, nameless }: Masked,
  place: Place,
  pack: RulePack,
  effort: Effort,
): Masked & Pick<Reading, 'lines' | 'charge'> {
  const lines = linesOf(facts.text, effort);
  const charge = chargeOn(lines, pack.amounts, pack.money, {
    ...chosenPrices(facts, pack),
    inWindow: place.known,
    effort,
  });
  return { facts, nameless, lines, charge };
}

/**
 * Labels of chosen options among several that carry figures: 10,000원권 of three. Figures beside ways to pay are bounds
 * and fees (월 최대 100만원).
 */
function chosenPrices(
  { choices }: PageFacts,
  { methods }: RulePack,
): Pick<ChargeContext, 'chosen' | 'unchosen'> {
  const ofMethods = new Set(
    choices.filter(({ label }) => methodNamed(label, methods) !== undefined).map(({ group }) => group),
  );
  const priced = choices.filter(
    ({ kind, visible, label, group }) =>
      kind !== 'tab' && visible && /\d/.test(label) && !ofMethods.has(group),
  );
  const labelsOf = (wanted: boolean) =>
    priced
      .filter(
        ({ chosen, group }) =>
          chosen === wanted && priced.some((other) => other.group === group && other.chosen !== wanted),
      )
      .map(({ label }) => label);
  return { chosen: labelsOf(true), unchosen: labelsOf(false) };
}
