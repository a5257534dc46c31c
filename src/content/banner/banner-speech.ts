import { easily } from '../../contract/easy-words.ts';
import type { Display } from '../../core/display.ts';
import type { Speech } from '../../ui/translate-context.ts';
import type { BannerPorts } from '../shared/banner-model.ts';

export interface BannerSpeech {
  /** Sets language and look of what is shown from now on; where nothing was chosen, the browser's language. */
  readonly put: (display: Display | undefined) => void;
  readonly now: () => Speech;
}

/**
 * @param changed called when the language changed, or amounts were hidden or shown: the banner has to be drawn anew.
 */
export function bannerSpeech(
  ports: Pick<BannerPorts, 't' | 'locale' | 'speak' | 'onSpoken'>,
  changed: () => void,
): BannerSpeech {
  let display: Display | undefined;
  let isHeld = false;
  const reveal = (seen: boolean) => {
    if (seen === isHeld) return;
    isHeld = seen;
    changed();
  };
  ports.onSpoken?.(changed);
  return {
    put: (next) => {
      display = next;
    },
    now: () => {
      const { t, locale } = (display && ports.speak?.(display.language)) ?? ports;
      return {
        t: display?.easyWords ? easily(t) : t,
        locale,
        displayClass: display ? ` look-${display.look}${display.largeText ? ' text-large' : ''}` : '',
        ...(display?.masked && { masked: !isHeld, reveal }),
      };
    },
  };
}
