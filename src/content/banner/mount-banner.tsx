import { render } from 'preact';
import pieces from '../../ui/pieces.css?inline';
import tokens from '../../ui/tokens.css?inline';
import { TranslateContext } from '../../ui/translate-context.ts';
import look from './banner.css?inline';
import { Banner } from './banner.tsx';
import type { AnyModel, BannerPorts, MountedBanner } from './banner-model.ts';
import { bannerSpeech } from './banner-speech.ts';
import { clickGuard } from './click-guard.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { escapeOutside } from './escape-outside.ts';
import { firstEars } from './first-ears.ts';
import { frictionGate } from './friction-gate.ts';
import steps from './friction-step.css?inline';
import { newsOf } from './news-of.ts';
import { presence } from './presence.ts';
import { isReached } from './reach.ts';
import { isPrivate, type Shown } from './shown.ts';
import { stageIn } from './stage-in.ts';
import { tabRing } from './tab-ring.ts';
import { type TopLayerHost, topLayerHost } from './top-layer-host.ts';
import { viewOf } from './view-of.ts';

/** Where the banner stands, and what it hears there. */
interface Surface {
  readonly host: TopLayerHost;
  readonly stage: HTMLElement;
  readonly ending: AbortController;
}

/**
 * Prepares the banner of one frame; nothing is in the page before the first `show`.
 * @param doc the frame's own document.
 * @param site host that the document speaks for.
 * @param roots open shadow roots in the page, as far as known.
 */
export function mountBanner(
  ports: BannerPorts,
  doc: Document,
  site = location.hostname,
  roots: () => Iterable<ShadowRoot> = () => [],
): MountedBanner {
  const ending = new AbortController();
  const guard = clickGuard(window, () => performance.now(), ports.ousted);
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
        even={now.model.even === true}
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
  /** A fault of ours, never seen yet: better no banner than half of one. Badge and popup speak for it. */
  const fall = () => {
    ending.abort();
    gate.close();
    surface.host.close();
    ports.ousted();
  };
  const viewFor = (model: AnyModel) => {
    const isOwn = !('plain' in model) && !model.elsewhere;
    const mayLog = guard.able && isTop(window) && isOwn;
    return viewOf(model, speech.now(), { host: site, mayLog });
  };
  /** The same, said anew: in another language, or with its amounts hidden or seen. */
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
  const lay = (): Surface => {
    const own = new AbortController();
    const { signal } = own;
    ending.signal.addEventListener('abort', () => own.abort(), { signal });
    const css = [tokens, pieces, steps, look];
    const host = topLayerHost(doc, css, signal, { placed, ousted: ports.ousted }, roots);
    const stage = stageIn(host.root, doc);
    firstEars(
      host.root,
      { leave: closeIt, tab: tabRing(host.root, signal).inside, heard: here.hear },
      signal,
    );
    // What opens above us says so, also what a page shows and hides between two looks of the browser.
    const risen = ({ isTrusted, target }: Event) => {
      if (isTrusted && target !== host.root.host) placed();
    };
    addEventListener('beforetoggle', risen, { capture: true, signal });
    escapeOutside(
      doc,
      () => shown !== undefined,
      () => gate.fold() || closeIt(),
      signal,
    );
    return { host, stage, ending: own };
  };
  const gate = frictionGate(doc, {
    speech: speech.now,
    signal: ending.signal,
    // A press in a frame may be the page's around it: it takes the step away here, and nowhere else.
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
      // What the person opened on such a page was opened for this sum, and for none that the page puts in its place.
      if (model.even && before === undefined) opened = false;
      draw({ model, view, news, step: before?.step, barred: before?.barred ?? false });
      if (ending.signal.aborted) return; // it fell
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
      // Under a sheet of ours it is not to be reached, and need not be.
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

/** A frame may be masked and moved by the page around it: there the buttons open the popup. */
const isTop = (view: Window): boolean => view.top === view.self;

/** Narrower than a window's column (400 px) beside the card (360 px): there the card would hide what is being paid. */
const isNarrow = () => window.innerWidth <= 760 || window.innerHeight <= 480;
