import { monthOf } from '../core/day.ts';
import type { Fact } from '../core/presets.ts';
import type { Speech } from '../ui/translate-context.ts';
import { sourceWords } from '../ui/where-words.ts';

/** The source of a fact and its month, shown beside it: "KT M모바일 안내, 2025년 6월 기준". */
export const factSource = (speech: Speech, fact: Fact<unknown>): string =>
  sourceWords(speech, fact, monthOf(fact.asOf));
