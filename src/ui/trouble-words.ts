import type { StoreTrouble } from '../contract/store-trouble.ts';
import { savedDataName } from './problem-words.ts';
import type { Speech } from './translate-context.ts';

/** Why the store is in trouble, and which parts of it; at most four of them by name. */
export function troubleWords(speech: Speech, { kind, keys, leavesPages }: StoreTrouble): readonly string[] {
  const named = keys.slice(0, 4).map((key) => savedDataName(speech, key));
  const more = keys.length > named.length ? ['…'] : [];
  const pages = leavesPages === true ? [speech.t('storeLeavesPages')] : [];
  return [speech.t(`storeWhy_${kind}`), ...pages, speech.t('storeKeys', [...named, ...more].join(', '))];
}
