import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from '../contract/translate.ts';

/** How the pieces speak. `locale` is a BCP 47 tag, `ko` or `en`, and belongs to the same language as `t`. */
export interface Speech {
  readonly t: Translate;
  readonly locale: string;
}

export const TranslateContext = createContext<Speech | undefined>(undefined);

/** @throws Error when no surface provided the context: a piece without words is a bug, not a state. */
export function useTranslate(): Speech {
  const speech = useContext(TranslateContext);
  if (speech === undefined) throw new Error('TranslateContext is missing');
  return speech;
}
