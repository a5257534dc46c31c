import { speakingIn } from '../contract/translate.ts';
import type { Settings } from '../core/settings.ts';
import { language, translate } from '../platform/translate.ts';
import { mountBanner } from './banner/mount-banner.tsx';
import { ownWorld } from './shared/own-world.ts';

function speak(chosen: Settings['language']) {
  const sentences = chosen === 'system' ? undefined : ownWorld.sentences?.[chosen];
  return sentences && { t: speakingIn(sentences, translate), locale: chosen };
}

const onSpoken = (again: () => void) => {
  ownWorld.spoken = again;
};

// Injected where the checkout script has something to show. Only that script waits for it (`stage`); no page can see
// it.
ownWorld.stage?.(({ ports, doc, site, roots }) =>
  mountBanner({ ...ports, t: translate, locale: language(), speak, onSpoken }, doc, site, roots),
);
