import type { Speech } from '../../../ui/translate-context.ts';
import { oneLine } from './one-line.ts';

/** Most clues that are shown: more would not be read. */
const MOST_CLUES = 6;
const WEIGHT = / \+(\d{1,3})$/;

const weightOf = (reason: string): number => Number(WEIGHT.exec(reason)?.[1] ?? 0);

/** What the page was recognised by, strongest first, in words for people: no rule names, no weights. */
export function clueWords(reasons: readonly string[], speech: Speech): readonly string[] {
  const words = [...reasons]
    .sort((a, b) => weightOf(b) - weightOf(a))
    .map((reason) => inWords(reason.replace(WEIGHT, ''), speech))
    .filter((clue) => clue !== '');
  return [...new Set(words)].slice(0, MOST_CLUES);
}

function inWords(reason: string, { t }: Speech): string {
  const [, what = reason] = /^[\w-]{1,40}: (.*)$/s.exec(reason) ?? [];
  if (what === reason) return t('bannerClueWords', oneLine(what));
  if (what === 'host') return t('bannerClueHost');
  if (/^[\w.-]+=\S*$/.test(what)) return t('bannerClueMethod');
  return t('bannerClueOther', oneLine(what, 80));
}
