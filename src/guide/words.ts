import { termsName } from '../contract/late-fee-words.ts';
import { AGENCIES, type Agency } from '../core/agencies.ts';
import { GATEWAY_CONTACTS } from '../core/contacts.ts';
import { type Month, month, monthOf } from '../core/day.ts';
import { GUIDE_TOPICS } from '../core/guide-topics.ts';
import { LATE_FEE_RATES, type LateFeeRate } from '../core/late-fee.ts';
import { CARRIERS, type Carrier } from '../core/line.ts';
import type { Fact } from '../core/presets.ts';
import { type LookTopic, whereToLook } from '../core/where-to-look.ts';
import { carrierName, speakerName } from '../ui/carrier-name.ts';
import { formatYearMonth } from '../ui/format-month.ts';
import { plainWon } from '../ui/format-won.ts';
import { gatewayName } from '../ui/gateway-name.ts';
import type { Speech } from '../ui/translate-context.ts';
import { whereWords } from '../ui/where-words.ts';
import type { Searched } from './search.ts';
import { TOPICS } from './topics/index.ts';
import { GUIDE_SOURCES, type SourceId } from './topics/sources.ts';
import type { GuidePage, GuideSentence, SaidFigure, TopicPart } from './topics/topic.ts';

/** A sentence with its figures filled in. */
export const saidWords = (speech: Speech, { text, figures = [] }: GuideSentence): string =>
  speech.t(text, ...figures.map((figure) => figureWords(speech, figure)));

function figureWords(speech: Speech, figure: SaidFigure): string | number {
  if (typeof figure === 'number') return figure;
  if ('won' in figure) return plainWon(speech, figure.won);
  return figure.oneOf.map((each) => plainWon(speech, each)).join(', ');
}

/** Name of a source: the carrier's own page, or several pages of others about it. */
export function sourceName({ t }: Speech, from: SourceId | Fact<unknown>): string {
  if (typeof from === 'string') return t(`guideSource_${from}`);
  const words = from.certainty === 'official' ? 'guideFactSource' : 'guideFactRepeated';
  return t(words, t(speakerName(from.by)));
}

/** Month of a source: the one it names itself, or that in which it was read. */
export const sourceMonth = (from: SourceId | Fact<unknown>): Month =>
  typeof from === 'string' ? month(GUIDE_SOURCES[from].asOf) : monthOf(from.asOf);

/** `2025년 10월 기준`. */
export const asOfWords = ({ t, locale }: Speech, when: Month): string =>
  t('whereAsOf', formatYearMonth(locale, when));

/**
 * Carriers grouped as the guide shows them: each with places of its own by itself, and last, as one group, those for
 * which we know no place.
 */
export function carriersByPlace(topics: readonly LookTopic[]): readonly (readonly Carrier[])[] {
  const isOwn = (carrier: Carrier) => topics.every((topic) => whereToLook(carrier, topic) === 'own-operator');
  return [...CARRIERS.filter((carrier) => !isOwn(carrier)).map((each) => [each]), CARRIERS.filter(isOwn)];
}

/** What a gateway charges for paying late, and since when its terms say so. */
export const rateWords = (speech: Speech, { id, permille, since }: LateFeeRate) => ({
  words: speech.t(
    'guideRate',
    termsName(speech, id),
    permille[0] / 10,
    (permille.at(-1) ?? permille[0]) / 10,
  ),
  asOf: asOfWords(speech, monthOf(since)),
});

export const agencyWords = ({ t }: Speech, { id, phone = '' }: Agency): string =>
  t(`guideAgency_${id}`, phone);

/** All sentences of a page, one a line: the search looks through them. */
export const textLinesOf = (speech: Speech, { parts }: GuidePage): readonly string[] =>
  parts.flatMap((part) => partLines(speech, part));

/** The words of all pages, as the search takes them. */
export const searchedPages = (speech: Speech): readonly Searched[] =>
  GUIDE_TOPICS.map((topic) => ({
    topic,
    title: speech.t(`guideTitle_${topic}`),
    lines: [speech.t(`guideLead_${topic}`), ...textLinesOf(speech, TOPICS[topic])],
    words: speech.t(`guideWords_${topic}`),
  }));

function partLines(speech: Speech, part: TopicPart): readonly string[] {
  if (part.kind === 'steps' || part.kind === 'facts') {
    return part.said.map((said) =>
      said.name === undefined
        ? saidWords(speech, said)
        : speech.t('guideFoundIn', speech.t(said.name), saidWords(speech, said)),
    );
  }
  if (part.kind === 'rates') return LATE_FEE_RATES.map((rate) => rateWords(speech, rate).words);
  if (part.kind === 'agencies') return AGENCIES.map((agency) => agencyWords(speech, agency));
  if (part.kind === 'contacts') return Object.keys(GATEWAY_CONTACTS).map((id) => contactLine(speech, id));
  return CARRIERS.flatMap((carrier) => placeLines(speech, carrier, part.topics));
}

const contactLine = (speech: Speech, id: string): string =>
  speech.t('guideFoundIn', gatewayName(speech, id) ?? id, GATEWAY_CONTACTS[id]?.phone ?? '');

const placeLines = (speech: Speech, carrier: Carrier, topics: readonly LookTopic[]): readonly string[] =>
  topics
    .flatMap((topic) => whereWords(speech, whereToLook(carrier, topic)).lines)
    .map((line) => speech.t('guideFoundIn', speech.t(carrierName(carrier)), line));
