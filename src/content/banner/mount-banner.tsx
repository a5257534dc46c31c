import { isReached } from '../overlay/reach.ts';
import type { AnyModel, BannerPorts, MountedBanner } from '../shared/banner-model.ts';
import { type BannerState, drawnBanner } from './drawn-banner.tsx';
import { newsOf } from './news-of.ts';

/**
 * Prepares the banner of one frame; nothing is in the page before the first `show`.
 * @param doc the frame's own document.
 * @param site host of the page that the document belongs to.
 * @param roots open shadow roots in the page, as far as known.
 */
export function mountBanner(
  ports: BannerPorts,
  doc: Document,
  site = location.hostname,
  roots: () => Iterable<ShadowRoot> = () => [],
): MountedBanner {
  const ending = new AbortController();
  const state: BannerState = { shown: undefined, closed: undefined, opened: false };
  const drawn = drawnBanner({ ports, doc, site, roots, ending, state });
  const { gate, draw } = drawn;

  return {
    show(model: AnyModel) {
      if (ending.signal.aborted) return;
      drawn.speech.put(model.display);
      const view = drawn.viewFor(model);
      const news = newsOf(model, view);
      if (news === state.closed) return;
      state.closed = undefined;
      const before = state.shown?.news === news ? state.shown : undefined;
      // Where the page must not learn anything from the size, the banner stays open only for the sum it was opened for:
      // the page could put another one in its place.
      if (model.fixedSize && before === undefined) state.opened = false;
      draw({ model, view, news, step: before?.step, barred: before?.barred ?? false });
      if (ending.signal.aborted) return; // drawing failed, see fall
      drawn.open();
    },
    hide() {
      state.closed = undefined;
      state.opened = false;
      drawn.hide();
    },
    look() {
      const { shown } = state;
      if (shown === undefined) return;
      const { host, stage } = drawn.surface();
      host.look();
      gate.look();
      const barred = !isReached(host.root.host, stage.querySelector('.banner'));
      // While the sheet is open, it covers the banner.
      if (!gate.isOver() && barred !== shown.barred) draw({ ...shown, barred });
    },
    renew() {
      const now = state.shown;
      gate.renew();
      draw(undefined);
      drawn.lay();
      if (now === undefined || ending.signal.aborted) return;
      draw(now);
      drawn.open();
    },
    destroy() {
      drawn.hide();
      ending.abort();
    },
  };
}
