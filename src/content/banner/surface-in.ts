import pieces from '../../ui/pieces.css?inline';
import tokens from '../../ui/tokens.css?inline';
import { shieldEvents } from '../overlay/early-listeners.ts';
import { escapeOutside } from '../overlay/escape-outside.ts';
import { stageIn } from '../overlay/stage-in.ts';
import { tabRing } from '../overlay/tab-ring.ts';
import { type TopLayerHost, topLayerHost } from '../overlay/top-layer-host.ts';
import look from './banner.css?inline';
import steps from './friction-step.css?inline';

/** The banner's host and the element it is drawn in; `ending` removes both with their listeners. */
export interface Surface {
  readonly host: TopLayerHost;
  readonly stage: HTMLElement;
  readonly ending: AbortController;
}

/** What happens to the banner where it stands. */
interface SurfaceEvents {
  /** It was placed, or something opened that may lie above it. */
  readonly placed: () => void;
  readonly evicted: () => void;
  /** Escape was pressed in it. */
  readonly leave: () => void;
  /** Every event in it. */
  readonly heard: (event: Event) => void;
  readonly isShown: () => boolean;
  /** Escape was pressed outside of it, while nobody was typing. */
  readonly fold: () => void;
}

/** A place for the banner in this document, until it is ended or `ending` is. */
export function surfaceIn(
  doc: Document,
  roots: () => Iterable<ShadowRoot>,
  ending: AbortSignal,
  told: SurfaceEvents,
): Surface {
  const own = new AbortController();
  const { signal } = own;
  ending.addEventListener('abort', () => own.abort(), { signal });
  const host = topLayerHost(doc, [tokens, pieces, steps, look], signal, told, roots);
  const { root } = host;
  shieldEvents(root, { ...told, tab: tabRing(root, signal).inside }, signal);
  // A popover or dialog of the page that opens may lie above the banner. This event reports it, even if it closes again
  // before the browser checks visibility.
  const risen = ({ isTrusted, target }: Event) => {
    if (isTrusted && target !== root.host) told.placed();
  };
  addEventListener('beforetoggle', risen, { capture: true, signal });
  escapeOutside(doc, told.isShown, told.fold, signal);
  return { host, stage: stageIn(root, doc), ending: own };
}
