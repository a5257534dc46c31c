import { easily } from '../contract/easy-words.ts';
import { speakingIn } from '../contract/translate.ts';
import type { Display } from '../core/display.ts';
import { siteOf } from '../core/site.ts';
import { addressOf } from '../detection/page/address.ts';
import { askFromPage } from '../platform/page-bus.ts';
import { language, translate } from '../platform/translate.ts';
import type { Speech } from '../ui/translate-context.ts';
import { mountPicker, type Picked } from './picker/mount-picker.tsx';
import { ownAddress } from './shared/own-address.ts';
import { ownWorld } from './shared/own-world.ts';

/** The sentences of a chosen language were injected just before this script. */
function speechOf({ language: chosen, look, largeText, easyWords }: Display): Speech {
  const sentences = chosen === 'system' ? undefined : ownWorld.sentences?.[chosen];
  const t = sentences === undefined ? translate : speakingIn(sentences, translate);
  return {
    t: easyWords ? easily(t) : t,
    locale: sentences === undefined ? language() : chosen,
    displayClass: ` look-${look}${largeText ? ' text-large' : ''}`,
  };
}

async function save(picked: Picked): Promise<boolean> {
  const command = crypto.getRandomValues(new Uint32Array(4)).join('-');
  return askFromPage('own-rule/picked', { command, ...picked }).then(
    ({ ok }) => ok,
    () => false,
  );
}

let end: (() => void) | undefined;

// Injected only on a press of "이 페이지의 금액 고르기"; the call that starts it follows at once.
ownWorld.pick = ({ display, isLasting }) => {
  end?.();
  const href = ownAddress(document);
  const [host, path] = [siteOf(href) ?? '', addressOf(href)?.path ?? '/'];
  end = mountPicker(document, { speech: speechOf(display), save, host, path, isLasting });
};
