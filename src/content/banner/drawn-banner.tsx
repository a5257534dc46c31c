import { render } from 'preact';
import { type Speech, TranslateContext } from '../../ui/translate-context.ts';
import { type ClickGuard, clickGuard } from '../press/click-guard.ts';
import { presence } from '../press/presence.ts';
import type { AnyModel, BannerPorts } from '../shared/banner-model.ts';
import { Banner, type BannerProps } from './banner.tsx';
import { bannerSpeech } from './banner-speech.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { frictionGate } from './friction-gate.ts';
import type { BannerView } from './said/banner-view.ts';
import { bannerViewOf } from './said/view-of.ts';
import { isPrivate, type Shown } from './shown.ts';
import { surfaceIn } from './surface-in.ts';

/** What a frame's banner shows, and what the person did with it. */
export interface BannerState {
  shown: Shown | undefined;
  /** News of the banner that the person closed. */
  closed: string | undefined;
  /** The person opened it. */
  opened: boolean;
}

interface DrawnIn {
  readonly ports: BannerPorts;
  readonly doc: Document;
  readonly site: string;
  readonly roots: () => Iterable<ShadowRoot>;
  readonly ending: AbortController;
  readonly state: BannerState;
}

/** Draws the banner in its place above the page, with the step before a payment in it or over the page. */
export function drawnBanner({ ports, doc, site, roots, ending, state }: DrawnIn) {
  const guard = clickGuard(window, () => performance.now(), ports.evicted);
  const here = presence(() => performance.now());
  const speech = bannerSpeech(ports, again);
  const gate = frictionGate(doc, {
    speech: speech.now,
    signal: ending.signal,
    // In a frame, the page around it may have caused the press: there the step is passed in this banner alone, and the
    // press is not reported.
    goOn: isTop(window) ? ports.goOn : () => {},
    openPopup: ports.openPopup,
    changed: redraw,
    roots,
  });
  const lay = () =>
    surfaceIn(doc, roots, ending.signal, {
      placed: guard.placed,
      evicted: ports.evicted,
      leave: onClose,
      heard: here.hear,
      isShown: () => state.shown !== undefined,
      fold: () => gate.fold() || onClose(),
    });
  let surface = lay();

  function draw(now: Shown | undefined): void {
    state.shown = now;
    const [opened, barred, onGoOn] = [state.opened, gate.isBarred(), gate.goOn];
    const around = { ports, guard, here, site, opened, barred, onTurn, onGoOn, onClose, fall };
    const banner = now && bannerOf(now, around);
    render(<TranslateContext value={speech.now()}>{banner}</TranslateContext>, surface.stage);
  }
  function onTurn(open: boolean): void {
    state.opened = open;
  }
  /** An error of ours while drawing: no banner is better than half of one. Badge and popup still show the payment. */
  function fall(): void {
    ending.abort();
    gate.close();
    surface.host.close();
    ports.evicted();
  }
  const viewFor = (model: AnyModel) => viewIn(model, speech.now(), site, guard);
  /** Draws the same content anew: the language changed, or amounts were hidden or shown. */
  function again(): void {
    if (state.shown === undefined) return;
    state.shown = { ...state.shown, view: viewFor(state.shown.model) };
    redraw();
  }
  function redraw(): void {
    const { shown } = state;
    if (shown) draw({ ...shown, step: gate.meet(shown.model, shown.view) });
  }
  function hide(): void {
    gate.close();
    draw(undefined);
    surface.host.close();
  }
  function onClose(): void {
    state.closed = state.shown?.news;
    hide();
  }

  return {
    gate,
    draw,
    viewFor,
    hide,
    speech,
    open(): void {
      surface.host.open();
      redraw(); // a sheet lies above the banner, so it comes after it
    },
    surface: () => surface,
    /** Gives it a new place: the document was written over. */
    lay(): void {
      surface.ending.abort();
      surface = lay();
    },
  };
}

type Handed = 'ports' | 'guard' | 'here' | 'opened' | 'onTurn' | 'onGoOn' | 'onClose';

interface BannerContext extends Required<Pick<BannerProps, Handed>> {
  readonly site: string;
  /** The page kept the step that stood over it from being used. */
  readonly barred: boolean;
  readonly fall: () => void;
}

const bannerOf = ({ news, view, model, step, barred }: Shown, around: BannerContext) => (
  <ErrorBoundary onFall={around.fall}>
    <Banner
      key={news}
      view={view}
      ports={around.ports}
      guard={around.guard}
      here={around.here}
      fixedSize={model.fixedSize === true}
      narrow={isNarrow()}
      opened={around.opened}
      onTurn={around.onTurn}
      site={{ host: around.site, isPrivate: isPrivate(model), isFramed: !isTop(window) }}
      step={step}
      barred={barred || around.barred}
      onGoOn={around.onGoOn}
      onClose={around.onClose}
    />
  </ErrorBoundary>
);

/** What the banner says of the model; an entry is logged in it only where no page around it can cause the press. */
function viewIn(model: AnyModel, speech: Speech, host: string, guard: ClickGuard): BannerView {
  const isOwn = !('plain' in model) && !model.elsewhere;
  return bannerViewOf(model, speech, { host, mayLog: guard.able && isTop(window) && isOwn });
}

/**
 * Whether this is the tab's own page. The page around a frame can cover and move it, so in frames the buttons open the
 * popup.
 */
const isTop = (view: Window): boolean => view.top === view.self;

/** Narrower than a window's column (400 px) beside the card (360 px): there the card would hide what is being paid. */
const isNarrow = () => window.innerWidth <= 760 || window.innerHeight <= 480;
