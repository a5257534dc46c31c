import { render } from 'preact';
import pieces from '../../ui/pieces.css?inline';
import tokens from '../../ui/tokens.css?inline';
import { TranslateContext } from '../../ui/translate-context.ts';
import look from './banner.css?inline';
import { Banner } from './banner.tsx';
import type { BannerModel, BannerPorts, MountedBanner } from './banner-model.ts';
import type { BannerView } from './banner-view.ts';
import { clickGuard } from './click-guard.ts';
import { isTypedInto } from './is-typed-into.ts';
import { focusedElement, listen, newElement } from './pristine.ts';
import { topLayerHost } from './top-layer-host.ts';
import { viewOf } from './view-of.ts';

/**
 * Prepares the banner of one frame; nothing is in the page before the first `show`.
 * @param doc the frame's own document.
 */
export function mountBanner(ports: BannerPorts, doc: Document): MountedBanner {
  const ending = new AbortController();
  const guard = clickGuard(window, () => performance.now());
  const { placed } = guard;
  const host = topLayerHost(doc, [tokens, pieces, look], ending.signal, { placed, ousted: ports.ousted });
  const speech = { t: ports.t, locale: ports.locale };
  const stage = newElement(doc);
  let shown: BannerView | undefined;
  let closed: string | undefined;
  host.root.append(stage);

  const draw = (view: BannerView | undefined, isPrivate = false) => {
    shown = view;
    const banner = view && (
      <Banner
        key={view.key}
        view={view}
        ports={ports}
        guard={guard}
        narrow={isNarrow()}
        site={{ host: location.hostname, isPrivate }}
        onClose={closeIt}
      />
    );
    render(<TranslateContext value={speech}>{banner}</TranslateContext>, stage);
  };
  const hide = () => {
    draw(undefined);
    host.close();
  };
  const closeIt = () => {
    closed = shown?.key;
    hide();
  };
  keepInside(host.root, closeIt);
  listen(doc, 'keydown', (event) => escapeOutside(event, doc) && shown && closeIt(), {
    signal: ending.signal,
  });

  return {
    show(model: BannerModel) {
      if (ending.signal.aborted) return;
      const view = viewOf(model, speech, { host: location.hostname, mayLog: guard.able && !model.elsewhere });
      if (view.key === closed) return;
      closed = undefined;
      draw(view, model.assessment.unrecorded);
      host.open();
    },
    hide() {
      closed = undefined;
      hide();
    },
    destroy() {
      hide();
      ending.abort();
    },
  };
}

/** Narrower than a window's column (400 px) beside the card (360 px): there the card would hide what is being paid. */
const isNarrow = () => window.innerWidth <= 760 || window.innerHeight <= 480;

/**
 * What happens in the banner stays there: a page's hot keys and "click outside" handlers are not meant for it,
 * and Escape inside closes the banner alone, not the page's dialog.
 */
function keepInside(root: ShadowRoot, close: () => void): void {
  for (const type of ['keydown', 'keyup', 'click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup'])
    root.addEventListener(type, (event) => {
      if (!event.isTrusted) return;
      event.stopPropagation();
      if (type !== 'keydown' || (event as KeyboardEvent).key !== 'Escape') return;
      event.preventDefault();
      close();
    });
}

/** Escape pressed while nobody is typing; keys that go into a field are not even looked at. */
function escapeOutside(event: Event, doc: Document): boolean {
  if (!event.isTrusted || isTypedInto(focusedElement(doc))) return false;
  return (event as KeyboardEvent).key === 'Escape' && !event.defaultPrevented;
}
