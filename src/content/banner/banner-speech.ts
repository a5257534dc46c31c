import { type Display, USUAL_DISPLAY } from '../../core/display.ts';
import { easily } from '../../ui/easy-words.ts';
import type { Speech } from '../../ui/translate-context.ts';
import type { BannerPorts } from './banner-model.ts';

export interface BannerSpeech {
  /** What is shown from now on is said so. Amounts that were held to be seen are hidden again when that changes. */
  readonly put: (display: Display | undefined) => void;
  readonly now: () => Speech;
}

/** @param changed has what stands said anew. */
export function bannerSpeech(
  ports: Pick<BannerPorts, 't' | 'locale' | 'speak' | 'onSpoken'>,
  changed: () => void,
): BannerSpeech {
  let display = USUAL_DISPLAY;
  let isHeld = false;
  const reveal = (seen: boolean) => {
    if (seen === isHeld) return;
    isHeld = seen;
    changed();
  };
  ports.onSpoken?.(changed);
  return {
    put: (next = USUAL_DISPLAY) => {
      if (display.masked !== next.masked) isHeld = false;
      display = next;
    },
    now: () => {
      const { t, locale } = ports.speak?.(display.language) ?? ports;
      return {
        t: display.easyWords ? easily(t) : t,
        locale,
        dress: dressOf(display),
        ...(display.masked && { masked: !isHeld, reveal }),
      };
    },
  };
}

const dressOf = ({ look, largeText }: Display): string =>
  `${look === 'system' ? '' : ` look-${look}`}${largeText ? ' text-large' : ''}`;
