import { figuresOn } from '../amounts/named-figures.ts';
import { BREAK } from '../page/page-facts.ts';
import { squeeze, type TextLine } from '../page/page-text.ts';
import { buttonLabels, pays } from './buttons.ts';
import type { Place } from './place.ts';
import type { Reading } from './window.ts';

/**
 * Why a page charges nothing, though it names the method, sums and perhaps asks for number and code: what it is instead.
 * Each is a kind of page that gives money back, shows or keeps what was paid, or writes about it; a payment has none of
 * their signs, or it has a button that pays.
 */
export function isNoPayment(reading: Reading, place: Place): boolean {
  const paying = pays(reading);
  if (
    explains(reading) &&
    (!place.known || !(paying || reading.charge.named || reading.facts.fields.length > 0))
  )
    return true;
  if (!paying && (looksUp(reading) || givesBack(reading) || signsUp(reading, place))) return true;
  return !place.known && (isStaffs(reading, place) || isNews(reading));
}

/** A manual, which a gateway has beside its windows: it names no sum, and asks for nothing. */
const explains = ({ facts, pack }: Reading): boolean =>
  pack.noPayment.explains.test(squeeze(facts.title.slice(0, 100)));

/** Of the page's own names: its title and its first headings. */
const namesOf = ({ facts }: Reading): readonly string[] =>
  [facts.title, ...facts.headings.slice(0, 3)].map((text) => squeeze(text.slice(0, 80)));

/** A gateway's or a shop's look-up of payments, a sales slip: nothing there pays. */
const looksUp = (reading: Reading): boolean =>
  namesOf(reading).some((name) => reading.pack.noPayment.lookUp.test(name));

/** A form to be let pay by phone, to set how much or with which password. A window may set a password on the way, beside its sum. */
const signsUp = (reading: Reading, { known }: Place): boolean =>
  !(known && reading.charge.named) &&
  namesOf(reading).some((name) => reading.pack.noPayment.signUp.test(name));

/** A cancellation or a return: the sums it names go back to who paid. */
function givesBack(reading: Reading): boolean {
  const { facts, lines, pack } = reading;
  const { refund, refundSum, refundWords } = pack.noPayment;
  if (refund.test(squeeze(facts.title.slice(0, 80)))) return true;
  if (buttonLabels(reading).some((label) => refund.test(label))) return true;
  return lines.some(
    (line, index) =>
      refundWords.test(line.words + (lines[index - 1]?.words ?? '')) &&
      [...figuresOn(line, lines, index, pack.amounts, pack.money)].some(
        ({ before, around, mention }) =>
          mention.value !== 0 && [before, ...around()].some((name) => refundSum.test(name)),
      ),
  );
}

/** A shop's back office, by its address or its title: its staff look at payments there and make none. */
function isStaffs({ facts, pack }: Reading, { address }: Place): boolean {
  return (
    pack.quietPaths.test(address.path) ||
    pack.noPayment.staffHost.test(address.host) ||
    pack.noPayment.staffTitle.test(squeeze(facts.title.slice(0, 80)))
  );
}

const MOST_SIGNS = 2;
const MOST_SENTENCES = 4;

/**
 * A newspaper's text, which may draw a window to explain it: who wrote it and when, whose it is, and the plain style
 * that notes and terms of a checkout do not use. Terms in that style number their articles.
 */
function isNews({ facts, words, lines, pack }: Reading): boolean {
  const { byline, dated, owned, plainEnd, article } = pack.noPayment;
  const signs = [
    lines.some((line) => piecesOf(line).some((piece) => piece.length <= 80 && byline.test(piece))),
    dated.test(words),
    owned.test(words),
  ].filter((sign) => sign).length;
  if (signs >= MOST_SIGNS) return true;
  if (article.test(words)) return false;
  const sentences = facts.text.replaceAll(BREAK.piece, '').match(plainEnd)?.length ?? 0;
  return sentences >= MOST_SENTENCES || (signs > 0 && sentences > 1);
}

/** Name and day of an article often share a line, each in an element of its own. */
const piecesOf = ({ cells }: TextLine): readonly string[] =>
  cells
    .flat()
    .flatMap((row) => row.slice(0, 400).split(BREAK.piece))
    .map((piece) => squeeze(piece));

const PLAN_WORDS = 2;
const LABEL = 24;

/** A form to join a phone plan: it asks for carrier, number and code, and what it names is on next month's bill, too. */
export function joinsPlan({ facts, lines, pack }: Reading): boolean {
  const labels = [
    facts.title,
    ...facts.headings,
    ...facts.buttons,
    ...facts.choices.map(({ label }) => label),
    ...lines.filter(({ words }) => words.length <= LABEL).map(({ words }) => words),
  ].map((text) => squeeze(text.slice(0, 60)));
  const found = pack.noPayment.plan.filter((word) =>
    labels.some((label) => label.length <= LABEL && label.includes(word)),
  );
  return found.length >= PLAN_WORDS;
}
