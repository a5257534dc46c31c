import { speakingIn } from '../contract/translate.ts';
import { siteOf } from '../core/site.ts';
import { addressOf } from '../detection/page/address.ts';
import { askFromPage } from '../platform/page-bus.ts';
import { language, translate } from '../platform/translate.ts';
import { ownAddress } from './own-address.ts';
import { ownWorld } from './own-world.ts';
import { mountPicker, type Picked } from './picker/mount-picker.tsx';

/** Sentences of a chosen language come just before this script, where there are any. */
function speech() {
  const [chosen] = Object.entries(ownWorld.sentences ?? {});
  return { t: translate, locale: language(), ...(chosen && spoken(chosen)) };
}

const spoken = ([locale, sentences]: [string, Parameters<typeof speakingIn>[0]]) => ({
  t: speakingIn(sentences, translate),
  locale,
});

async function save(picked: Picked): Promise<boolean> {
  const command = crypto.getRandomValues(new Uint32Array(4)).join('-');
  return askFromPage('own-rule/picked', { command, ...picked }).then(
    ({ ok }) => ok,
    () => false,
  );
}

let end: (() => void) | undefined;

// Injected on a press of "이 페이지의 금액 고르기" alone, and begun by the call that follows at once.
ownWorld.pick = (isLasting) => {
  end?.();
  const href = ownAddress(document);
  const [host, path] = [siteOf(href) ?? '', addressOf(href)?.path ?? '/'];
  end = mountPicker(document, { speech: speech(), save, host, path, isLasting });
};
