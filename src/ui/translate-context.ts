import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from '../contract/translate.ts';

/** How the pieces speak. `locale` is a BCP 47 tag, `ko` or `en`, and belongs to the same language as `t`. */
export interface Speech {
  readonly t: Translate;
  readonly locale: string;
  /** Amounts are not to be seen now. */
  readonly masked?: boolean;
  /** Amounts are hidden, and this shows them for as long as they are held to be seen. */
  readonly reveal?: (seen: boolean) => void;
  /** Classes of the look that was chosen, for a root of ours that stands in a page. */
  readonly dress?: string;
}

export const TranslateContext = createContext<Speech | undefined>(undefined);

/** @throws Error when no surface provided the context: a piece without words is a bug, not a state. */
export function useTranslate(): Speech {
  const speech = useContext(TranslateContext);
  if (speech === undefined) throw new Error('TranslateContext is missing');
  return speech;
}
