import type { Display } from '../core/display.ts';
import type { AnyModel, BannerPorts, MountedBanner } from './banner/banner-model.ts';

/** What the banner needs of the frame it stands in; how it speaks it knows itself. */
export interface BannerPlace {
  readonly ports: Omit<BannerPorts, 't' | 'locale' | 'speak' | 'onSpoken'>;
  readonly doc: Document;
  /** Host that the document speaks for. */
  readonly site: string;
  /** Open shadow roots in the page, as far as known. */
  readonly roots: () => Iterable<ShadowRoot>;
}

export type MountBanner = (place: BannerPlace) => MountedBanner;

export interface LateBanner extends MountedBanner {
  /** There will be something to show soon: its script is sent for while the background still thinks. */
  expect(): void;
  /** Its script has come. */
  arrive(mount: MountBanner): void;
}

/**
 * The banner, whose script comes only where there is something to show: most of what is read is no payment. What is to
 * be shown meanwhile is shown when it is there.
 * @param bring has the script run in this document, with the language that was chosen; asked again at the next occasion
 * where that fails.
 * @param lacks whether what it says in that language still has to come.
 */
export function lateBanner(
  place: BannerPlace,
  bring: () => Promise<unknown>,
  lacks: (language: Display['language']) => boolean = () => false,
): LateBanner {
  let mounted: MountedBanner | undefined;
  let wanted: AnyModel | undefined;
  let isComing = false;
  let isOver = false;

  const expect = () => {
    if (mounted !== undefined || isComing || isOver) return;
    isComing = true;
    const over = () => {
      isComing = false;
    };
    void bring().then(over, over);
  };
  return {
    expect,
    arrive(mount) {
      if (mounted !== undefined || isOver) return;
      mounted = mount(place);
      if (wanted !== undefined) mounted.show(wanted);
      wanted = undefined;
    },
    show(model) {
      if (mounted !== undefined) {
        // It is shown at once in the language that is there, and again when the chosen one has come: a warning must
        // not wait.
        if (lacks(model.display?.language ?? 'system')) void bring().catch(() => undefined);
        return mounted.show(model);
      }
      wanted = model;
      expect();
    },
    hide() {
      wanted = undefined;
      mounted?.hide();
    },
    look: () => mounted?.look(),
    renew: () => mounted?.renew(),
    destroy() {
      isOver = true;
      wanted = undefined;
      mounted?.destroy();
    },
  };
}
