import type { StoreTrouble } from '../contract/store-trouble.ts';
import { keptThing } from './problem-words.ts';
import type { Speech } from './translate-context.ts';

/** What is said of a store in trouble: why, and which parts; many months are not all named. */
export function troubleWords(speech: Speech, { kind, keys }: StoreTrouble): readonly string[] {
  const named = keys.slice(0, 4).map((key) => keptThing(speech, key));
  const more = keys.length > named.length ? ['…'] : [];
  return [speech.t(`storeWhy_${kind}`), speech.t('storeKeys', [...named, ...more].join(', '))];
}
