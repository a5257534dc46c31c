import { type GuideTopic, isGuideTopic } from '../core/guide-topics.ts';

/** What the guide shows: one topic, all topics, those that a search finds, or a note that the address names no page. */
export type GuidePlace =
  | { readonly shows: 'topic'; readonly topic: GuideTopic }
  | { readonly shows: 'topics' | 'nothing' }
  | { readonly shows: 'found'; readonly query: string };

/** Characters of a query that are searched for; longer than any question. */
export const LONGEST_QUERY = 80;

const SEARCH = '#?q=';

/** Hash of the list of all topics; an empty hash means the same. */
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
  // The cut may fall inside a surrogate pair, and half a pair cannot be encoded in an address.
  const cut = query.slice(0, LONGEST_QUERY).replace(/\p{Surrogate}/gu, '');
  return cut.trim() === '' ? ALL_TOPICS : `${SEARCH}${encodeURIComponent(cut)}`;
};

/** The query of a hash; `undefined` where its encoding is broken, for a hash may be typed or cut off by hand. */
function queryOf(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded).slice(0, LONGEST_QUERY);
  } catch {
    return undefined;
  }
}
