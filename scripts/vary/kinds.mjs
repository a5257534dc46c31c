// Every kind of change that leaves a page's meaning as it is.
import { hiddenOutcomes } from './hidden-outcomes.mjs';
import { late } from './late.mjs';
import { openRoots } from './open-roots.mjs';
import { otherAmounts } from './other-amounts.mjs';
import { otherWords } from './other-words.mjs';
import { quirks } from './quirks.mjs';
import { renamedClasses } from './renamed-classes.mjs';
import { shopFurniture } from './shop-furniture.mjs';
import { spaces } from './spaces.mjs';
import { splitDigits } from './split-digits.mjs';
import { srcdoc } from './srcdoc.mjs';
import { tablesToBlocks } from './tables-to-blocks.mjs';
import { ticking } from './ticking.mjs';
import { wrappedNodes } from './wrapped-nodes.mjs';

/**
 * @typedef {object} Tools what a change may use
 * @property {() => number} random
 * @property {import('../../src/contract/checkout-seen.ts').Detection | undefined} answer for the page as it is
 * @property {(html: string) => Document} parse
 * @property {readonly (readonly string[])[]} amountNames by tier
 * @property {readonly string[]} methodNames of paying by phone
 *
 * @typedef {object} Changed
 * @property {Document} [page] another document instead of the one given
 * @property {readonly Document[]} [quiet] documents beside it that must stay without an answer
 * @property {number} [factor] of every sum
 * @property {readonly (() => void)[]} [before] states that may say less, never another thing
 * @property {() => void} [last] brings the state that must be judged as the page is
 * @property {readonly (() => void)[]} [steady] more states that must be judged as the page is
 *
 * @typedef {object} Change
 * @property {string} name
 * @property {(page: Document, tools: Tools) => boolean | Changed} change false: there is nothing to change
 */

/** @type {readonly Change[]} */
export const CHANGES = [
  renamedClasses,
  wrappedNodes,
  splitDigits,
  tablesToBlocks,
  shopFurniture,
  spaces,
  hiddenOutcomes,
  openRoots,
  srcdoc,
  quirks,
  late,
  ticking,
  otherWords,
  otherAmounts,
];
