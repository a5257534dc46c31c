import { render } from 'preact';
import { TranslateContext } from '../../ui/translate-context.ts';
import { isReached } from '../overlay/reach.ts';
import { clickGuard } from '../press/click-guard.ts';
import { presence } from '../press/presence.ts';
import type { AnyModel, BannerPorts, MountedBanner } from '../shared/banner-model.ts';
import { Banner } from './banner.tsx';
import { bannerSpeech } from './banner-speech.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { frictionGate } from './friction-gate.ts';
import { newsOf } from './news-of.ts';
import { bannerViewOf } from './said/view-of.ts';
import { isPrivate, type Shown } from './shown.ts';
import { surfaceIn } from './surface-in.ts';

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
  const guard = clickGuard(window, () => performance.now(), ports.evicted);
  const here = presence(() => performance.now());
  const { placed } = guard;
  const speech = bannerSpeech(ports, () => again());
  let shown: Shown | undefined;
  let closed: string | undefined;
  let opened = false;

  const draw = (now: Shown | undefined) => {
    shown = now;
    const banner = now && (
      <Banner
        key={now.news}
        view={now.view}
        ports={ports}
        guard={guard}
        here={here}
        fixedSize={now.model.fixedSize === true}
        narrow={isNarrow()}
        opened={opened}
        onTurn={(open) => {
          opened = open;
        }}
        site={{ host: site, isPrivate: isPrivate(now.model), isFramed: !isTop(window) }}
        step={now.step}
        barred={now.barred || gate.isBarred()}
        onGoOn={gate.goOn}
        onClose={closeIt}
      />
    );
    const guarded = banner && <ErrorBoundary onFall={fall}>{banner}</ErrorBoundary>;
    render(<TranslateContext value={speech.now()}>{guarded}</TranslateContext>, surface.stage);
  };
  /** An error of ours while drawing: no banner is better than half of one. Badge and popup still show the payment. */
  const fall = () => {
    ending.abort();
    gate.close();
    surface.host.close();
    ports.evicted();
  };
  const viewFor = (model: AnyModel) => {
    const isOwn = !('plain' in model) && !model.elsewhere;
    const mayLog = guard.able && isTop(window) && isOwn;
    return bannerViewOf(model, speech.now(), { host: site, mayLog });
  };
  /** Draws the same content anew: the language changed, or amounts were hidden or shown. */
  const again = () => {
    if (shown === undefined) return;
    shown = { ...shown, view: viewFor(shown.model) };
    redraw();
  };
  const redraw = () => shown && draw({ ...shown, step: gate.meet(shown.model, shown.view) });
  const stand = () => {
    surface.host.open();
    redraw(); // a sheet lies above the banner, so it comes after it
  };
  const hide = () => {
    gate.close();
    draw(undefined);
    surface.host.close();
  };
  const closeIt = () => {
    closed = shown?.news;
    hide();
  };
  const lay = () =>
    surfaceIn(doc, roots, ending.signal, {
      placed,
      evicted: ports.evicted,
      leave: closeIt,
      heard: here.hear,
      isShown: () => shown !== undefined,
      fold: () => gate.fold() || closeIt(),
    });
  const gate = frictionGate(doc, {
    speech: speech.now,
    signal: ending.signal,
    // In a frame, the page around it may have caused the press: there the step is passed in this banner alone, and the
    // press is not reported.
    goOn: isTop(window) ? ports.goOn : () => {},
    openPopup: ports.openPopup,
    changed: () => void redraw(),
    roots,
  });
  let surface = lay();

  return {
    show(model: AnyModel) {
      if (ending.signal.aborted) return;
      speech.put(model.display);
      const view = viewFor(model);
      const news = newsOf(model, view);
      if (news === closed) return;
      closed = undefined;
      const before = shown?.news === news ? shown : undefined;
      // Where the page must not learn anything from the size, the banner stays open only for the sum it was opened for:
      // the page could put another one in its place.
      if (model.fixedSize && before === undefined) opened = false;
      draw({ model, view, news, step: before?.step, barred: before?.barred ?? false });
      if (ending.signal.aborted) return; // drawing failed, see fall
      stand();
    },
    hide() {
      closed = undefined;
      opened = false;
      hide();
    },
    look() {
      if (shown === undefined) return;
      surface.host.look();
      gate.look();
      const barred = !isReached(surface.host.root.host, surface.stage.querySelector('.banner'));
      // While the sheet is open, it covers the banner.
      if (!gate.isOver() && barred !== shown.barred) draw({ ...shown, barred });
    },
    renew() {
      const now = shown;
      gate.renew();
      draw(undefined);
      surface.ending.abort();
      surface = lay();
      if (now === undefined || ending.signal.aborted) return;
      draw(now);
      stand();
    },
    destroy() {
      hide();
      ending.abort();
    },
  };
}

/**
 * Whether this is the tab's own page. The page around a frame can cover and move it, so in frames the buttons open the
 * popup.
 */
const isTop = (view: Window): boolean => view.top === view.self;

/** Narrower than a window's column (400 px) beside the card (360 px): there the card would hide what is being paid. */
const isNarrow = () => window.innerWidth <= 760 || window.innerHeight <= 480;
