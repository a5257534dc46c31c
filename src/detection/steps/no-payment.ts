import { figuresOn } from '../amounts/named-figures.ts';
import { BREAK } from '../page/page-facts.ts';
import { squeeze, type TextLine } from '../page/page-text.ts';
import { buttonLabels, pays } from './buttons.ts';
import type { Place } from './place.ts';
import type { Reading } from './window.ts';

/**
 * Whether a page charges nothing, though it names the method, sums and perhaps asks for number and code. Such a page
 * gives money back, shows or keeps what was paid, or is a text about it. A payment page has none of their signs, or it
 * has a button that pays.
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

/** Whether it is a manual, as gateways have beside their windows; a manual names no sum and asks for nothing. */
const explains = ({ facts, pack }: Reading): boolean =>
  pack.noPayment.explains.test(squeeze(facts.title.slice(0, 100)));

/** The page's names for itself: its title and its first headings. */
const namesOf = ({ facts }: Reading): readonly string[] =>
  [facts.title, ...facts.headings.slice(0, 3)].map((text) => squeeze(text.slice(0, 80)));

/** Whether it is a look-up of payments or a sales slip, of a gateway or a shop. */
const looksUp = (reading: Reading): boolean =>
  namesOf(reading).some((name) => reading.pack.noPayment.lookUp.test(name));

/**
 * A form that signs up for phone billing, or sets its limit or password. A window may have a password set on the way,
 * beside its sum.
 */
const signsUp = (reading: Reading, { known }: Place): boolean =>
  !(known && reading.charge.named) &&
  namesOf(reading).some((name) => reading.pack.noPayment.signUp.test(name));

/** Whether it is a cancellation or a return, where the sums go back to the person who paid. */
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
 * A newspaper article, which may show a window to explain it: author and date, the owner of the rights, and the plain
 * style that notes and terms of a checkout do not use. Terms that are written in that style have numbered articles.
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

/** The elements of a line: author and date of an article often share a line. */
const piecesOf = ({ cells }: TextLine): readonly string[] =>
  cells
    .flat()
    .flatMap((row) => row.slice(0, 400).split(BREAK.piece))
    .map((piece) => squeeze(piece));

const PLAN_WORDS = 2;
const LABEL = 24;

/** A form to join a phone plan: it asks for carrier, number and code, and its sums are on next month's bill, too. */
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
