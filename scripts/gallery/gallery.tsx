// Shows one state of the banner as the content script would, with the words of the real message files.
// Told by events of the document, so that it works in a page as well as in a content script's own world.
import en from '../../public/_locales/en/messages.json';
import ko from '../../public/_locales/ko/messages.json';
import { mountBanner } from '../../src/content/banner/mount-banner.tsx';
import type { BannerOrder, MountedBanner } from '../../src/content/shared/banner-model.ts';
import type { MessageKey } from '../../src/contract/translate.ts';
import { BANNER_STATES } from '../../tests/fixtures/banner-states.ts';

const WORDS = { ko, en };
let mounted: MountedBanner | undefined;

const did = (what: string) => document.dispatchEvent(new CustomEvent('gallery-did', { detail: what }));

/** @param fixedSize as on a page that could learn from the banner's size. */
function show(name: string, locale: keyof typeof WORDS, fixedSize: boolean): void {
  const model = BANNER_STATES[name];
  if (model === undefined) throw new Error(`no banner state ${name}`);
  const words: Record<MessageKey, { message: string }> = WORDS[locale];
  const t = (key: MessageKey, ...values: readonly (string | number)[]) =>
    words[key].message.replace(/\$(\d)/g, (_, at: string) => String(values[Number(at) - 1] ?? ''));
  const send = async ({ name: order }: BannerOrder) => {
    did(order === 'banner/log' ? 'log' : order);
    return { ok: true, id: 'command-1' } as const;
  };
  const mute = async (choice: string) => {
    did(`mute ${choice}`);
    return { ok: true, id: 'command-2' } as const;
  };
  mounted?.destroy();
  mounted = mountBanner(
    {
      t,
      locale,
      send,
      mute,
      goOn: () => did('go on'),
      openPopup: () => did('popup'),
      openPage: () => did('page'),
      evicted: () => did('evicted'),
    },
    document,
  );
  mounted.show(fixedSize ? { ...model, fixedSize } : model);
}

EventTarget.prototype.addEventListener.call(document, 'gallery-show', (event) => {
  const [name = '', locale = 'ko', where] = String((event as CustomEvent).detail).split(' ');
  show(name, locale as keyof typeof WORDS, where === 'fixed-size');
});
EventTarget.prototype.addEventListener.call(document, 'gallery-list', () =>
  did(Object.keys(BANNER_STATES).join(' ')),
);
