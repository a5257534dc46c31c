import type { Speech } from '../ui/translate-context.ts';
import type { IntakeSource } from './found.ts';

/** The name of one of the tables of a source, as its file has it, or which of them it is: `콘텐츠이용료`, `2번째 표`. */
export function tableName(
  { t }: Pick<Speech, 't'>,
  { grids }: Pick<IntakeSource, 'grids'>,
  place: number,
): string {
  const name = grids[place]?.name ?? '';
  return name === '' ? t('exchangeTableNumber', place + 1) : name.slice(0, 40);
}
