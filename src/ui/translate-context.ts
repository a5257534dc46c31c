import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from '../contract/translate.ts';

/** Language and amounts of what the pieces show. `locale` is a BCP 47 tag, `ko` or `en`, of the same language as `t`. */
export interface Speech {
  readonly t: Translate;
  readonly locale: string;
  /** Amounts are hidden now. */
  readonly masked?: boolean;
  /** Present where the person hides amounts: shows them while the button is held. */
  readonly reveal?: (seen: boolean) => void;
  /** Classes of the chosen look, for the banner's root in a page. */
  readonly displayClass?: string;
}

export const TranslateContext = createContext<Speech | undefined>(undefined);

/** @throws Error when no surface provided the context: a piece without sentences is a bug, not a state. */
export function useTranslate(): Speech {
  const speech = useContext(TranslateContext);
  if (speech === undefined) throw new Error('TranslateContext is missing');
  return speech;
}
