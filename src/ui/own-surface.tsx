import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { easily } from '../contract/easy-words.ts';
import { type Speech, TranslateContext } from './translate-context.ts';

interface SpokenSurface extends Pick<Speech, 't' | 'locale' | 'masked'> {
  readonly easyWords: boolean;
}

interface Props {
  readonly display: {
    readonly now: () => SpokenSurface;
    readonly follow: (listener: (now: SpokenSurface) => void) => () => void;
  };
  readonly children: ComponentChildren;
}

/** Draws one of our pages in the language the person chose and with amounts hidden or shown, following every change. */
export function OwnSurface({ display, children }: Props) {
  const [spoken, speak] = useState(display.now);
  const [isHeld, hold] = useState(false);
  useEffect(() => {
    // The display may have changed before this effect ran.
    speak(display.now());
    return display.follow((now) => {
      hold(false);
      speak(now);
    });
  }, [display]);
  const { locale, masked = false } = spoken;
  const t = spoken.easyWords ? easily(spoken.t) : spoken.t;
  const speech: Speech = masked ? { t, locale, masked: !isHeld, reveal: hold } : { t, locale };
  return <TranslateContext.Provider value={speech}>{children}</TranslateContext.Provider>;
}
