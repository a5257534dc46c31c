import { monthOf } from '../core/day.ts';
import type { Fact } from '../core/presets.ts';
import { speakerName } from '../ui/carrier-name.ts';
import { formatYearMonth } from '../ui/format-month.ts';
import type { Speech } from '../ui/translate-context.ts';

/** The source of a fact and its month, shown beside it: "KT 안내, 2025년 6월 기준". */
export const sourceWords = ({ t, locale }: Speech, { by, asOf }: Fact<unknown>): string =>
  t('whereAsOfBy', t(speakerName(by)), formatYearMonth(locale, monthOf(asOf)));
