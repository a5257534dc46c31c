import { type GuideTopic, isGuideTopic } from '../core/guide-topics.ts';

/** What the page shows: one topic, all of them, those that a search finds, or word that the address leads nowhere. */
export type GuidePlace =
  | { readonly shows: 'topic'; readonly topic: GuideTopic }
  | { readonly shows: 'topics' | 'nothing' }
  | { readonly shows: 'found'; readonly query: string };

/** Characters of a search that are looked at; more than any question needs. */
export const LONGEST_QUERY = 80;

const SEARCH = '#?q=';

/** The address of the list; an empty hash is it as well. */
export const ALL_TOPICS = '#all';

/** The place of an address's hash: `#unpaid`, `#?q=…`, or `#all`. */
export function guidePlaceOf(hash: string): GuidePlace {
  if (hash.length <= 1 || hash === ALL_TOPICS) return { shows: 'topics' };
  if (!hash.startsWith(SEARCH)) {
    const name = hash.slice(1);
    return isGuideTopic(name) ? { shows: 'topic', topic: name } : { shows: 'nothing' };
  }
  const query = queryOf(hash.slice(SEARCH.length));
  if (query === undefined) return { shows: 'nothing' };
  return query.trim() === '' ? { shows: 'topics' } : { shows: 'found', query };
}

export const hashOfTopic = (topic: GuideTopic): string => `#${topic}`;

/** Without a query, the hash of all topics. */
export const hashOfQuery = (query: string): string => {
  // Half a character, as a cut leaves it, is none that an address can hold.
  const cut = query.slice(0, LONGEST_QUERY).replace(/\p{Surrogate}/gu, '');
  return cut.trim() === '' ? ALL_TOPICS : `${SEARCH}${encodeURIComponent(cut)}`;
};

/** A hash may have been typed or cut off by hand. */
function queryOf(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded).slice(0, LONGEST_QUERY);
  } catch {
    return undefined;
  }
}
