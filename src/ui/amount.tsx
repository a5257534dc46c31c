import type { Won } from '../core/won.ts';
import { formatWon } from './format-won.ts';
import { useTranslate } from './translate-context.ts';

interface Props {
  readonly value: Won;
  readonly class?: string;
}

/** Money as one piece of text that is never broken over two lines, with figures of equal width. */
export function Amount({ value, class: extra = '' }: Props) {
  const speech = useTranslate();
  return <span class={`amount ${extra}`.trimEnd()}>{formatWon(speech, value)}</span>;
}
