import type { ComponentChildren } from 'preact';
import { TranslateContext, useTranslate } from '../../../src/ui/translate-context.ts';
import { idle } from './specimen.ts';

/** As it is while amounts are hidden. */
export function Masked({ children }: { readonly children: ComponentChildren }) {
  const speech = useTranslate();
  return (
    <TranslateContext.Provider value={{ ...speech, masked: true, reveal: idle }}>
      {children}
    </TranslateContext.Provider>
  );
}
