import { language, translate } from '../platform/translate.ts';
import { mountBanner } from './banner/mount-banner.tsx';
import { ownWorld } from './own-world.ts';

// Injected where the checkout script has something to show. It waits for it, and nobody else knows its name.
ownWorld.stage?.(({ ports, doc, site, roots }) =>
  mountBanner({ ...ports, t: translate, locale: language() }, doc, site, roots),
);
