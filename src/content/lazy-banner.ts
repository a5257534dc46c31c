import type { Display } from '../core/display.ts';
import type { AnyModel, BannerPlace, MountBanner, MountedBanner } from './shared/banner-model.ts';

export interface LazyBanner extends MountedBanner {
  /** Something will be shown soon: the banner's script is requested while the background still works on the answer. */
  expect(): void;
  /** Its script has come. */
  arrive(mount: MountBanner): void;
}

/**
 * The banner. Its script is loaded only where there is something to show, because most pages that are read are no
 * payment; what is shown before that waits for the script.
 * @param bring runs the script in this document, with the chosen language; called again at the next occasion where that
 * fails.
 * @param lacks whether the sentences of that language are still missing.
 */
export function lazyBanner(
  place: BannerPlace,
  bring: () => Promise<unknown>,
  lacks: (language: Display['language']) => boolean = () => false,
): LazyBanner {
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
        // It is shown at once in the language that is loaded, and again once the chosen one is: a warning must not
        // wait.
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
