// Runs in a page: shows one state of the banner as the content script would, words from the real message files.
import en from '../../public/_locales/en/messages.json';
import ko from '../../public/_locales/ko/messages.json';
import type { MountedBanner } from '../../src/content/banner/banner-model.ts';
import { mountBanner } from '../../src/content/banner/mount-banner.tsx';
import type { MessageKey } from '../../src/contract/translate.ts';
import { BANNER_STATES } from '../../tests/fixtures/banner-states.ts';

const WORDS = { ko, en };
let mounted: MountedBanner | undefined;

function showBanner(name: string, locale: keyof typeof WORDS): void {
  const model = BANNER_STATES[name];
  if (model === undefined) throw new Error(`no banner state ${name}`);
  const words: Record<MessageKey, { message: string }> = WORDS[locale];
  const t = (key: MessageKey, ...values: readonly (string | number)[]) =>
    words[key].message.replace(/\$(\d)/g, (_, at: string) => String(values[Number(at) - 1] ?? ''));
  mounted?.destroy();
  mounted = mountBanner(
    { t, locale, log: async () => ({ ok: true, id: 'command-1' }), openPopup: () => {} },
    document,
  );
  mounted.show(model);
}

Object.assign(window, { showBanner, bannerStates: Object.keys(BANNER_STATES) });
