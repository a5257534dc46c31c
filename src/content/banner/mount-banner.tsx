import { type ComponentChildren, render } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import pieces from '../../ui/pieces.css?inline';
import tokens from '../../ui/tokens.css?inline';
import { TranslateContext } from '../../ui/translate-context.ts';
import look from './banner.css?inline';
import { Banner } from './banner.tsx';
import type { AnyModel, BannerPorts, MountedBanner } from './banner-model.ts';
import type { BannerView } from './banner-view.ts';
import { clickGuard } from './click-guard.ts';
import type { FrictionStep } from './friction.ts';
import { frictionGate } from './friction-gate.ts';
import steps from './friction-step.css?inline';
import { isTypedInto } from './is-typed-into.ts';
import { keepInside } from './keep-inside.ts';
import { presence } from './presence.ts';
import { focusedElement, listen, newElement } from './pristine.ts';
import { topLayerHost } from './top-layer-host.ts';
import { viewOf } from './view-of.ts';

/**
 * Prepares the banner of one frame; nothing is in the page before the first `show`.
 * @param doc the frame's own document.
 */
export function mountBanner(ports: BannerPorts, doc: Document): MountedBanner {
  const ending = new AbortController();
  const guard = clickGuard(window, () => performance.now(), ports.ousted);
  const here = presence(() => performance.now());
  const { placed } = guard;
  const host = topLayerHost(doc, [tokens, pieces, steps, look], ending.signal, {
    placed,
    ousted: ports.ousted,
  });
  const speech = { t: ports.t, locale: ports.locale };
  const stage = newElement(doc);
  let shown: Shown | undefined;
  let closed: string | undefined;
  let opened = false;
  host.root.append(stage);

  const draw = (now: Shown | undefined) => {
    shown = now;
    const banner = now && (
      <Banner
        key={now.view.key}
        view={now.view}
        ports={ports}
        guard={guard}
        here={here}
        narrow={isNarrow()}
        opened={opened}
        onTurn={(open) => {
          opened = open;
        }}
        site={{ host: location.hostname, isPrivate: isPrivate(now.model) }}
        step={now.step}
        onGoOn={gate.goOn}
        onClose={closeIt}
      />
    );
    const standing = banner && <Standing onFall={fall}>{banner}</Standing>;
    render(<TranslateContext value={speech}>{standing}</TranslateContext>, stage);
  };
  /** A fault of ours, never seen yet: better no banner than half of one. Badge and popup speak for it. */
  const fall = () => {
    ending.abort();
    gate.close();
    host.close();
    ports.ousted();
  };
  const redraw = () => shown && draw({ ...shown, step: gate.meet(shown.model, shown.view) });
  const gate = frictionGate(doc, {
    speech,
    signal: ending.signal,
    goOn: ports.goOn,
    changed: () => void redraw(),
  });
  const hide = () => {
    gate.close();
    draw(undefined);
    host.close();
  };
  const closeIt = () => {
    closed = shown?.view.key;
    hide();
  };
  keepInside(host.root, closeIt);
  listen(doc, 'keydown', (event) => escapeOutside(event, doc) && shown && (gate.fold() || closeIt()), {
    signal: ending.signal,
  });

  return {
    show(model: AnyModel) {
      if (ending.signal.aborted) return;
      const isOwn = !('plain' in model) && !model.elsewhere;
      const mayLog = guard.able && isTop(window) && isOwn;
      const view = viewOf(model, speech, { host: location.hostname, mayLog });
      if (view.key === closed) return;
      closed = undefined;
      draw({ model, view, step: shown?.view.key === view.key ? shown.step : undefined });
      if (ending.signal.aborted) return; // it fell
      host.open();
      redraw(); // a sheet lies above the banner, so it comes after it
    },
    hide() {
      closed = undefined;
      opened = false;
      hide();
    },
    destroy() {
      hide();
      ending.abort();
    },
  };
}

interface StandingProps {
  readonly onFall: () => void;
  readonly children: ComponentChildren;
}

function Standing({ onFall, children }: StandingProps) {
  const [failure] = useErrorBoundary(onFall);
  return failure === undefined ? children : null;
}

const isPrivate = (model: AnyModel): boolean =>
  'plain' in model ? model.unrecorded : model.assessment.unrecorded;

/** A frame may be masked and moved by the page around it: there the buttons open the popup. */
const isTop = (view: Window): boolean => view.top === view.self;

interface Shown {
  readonly model: AnyModel;
  readonly view: BannerView;
  readonly step: FrictionStep | undefined;
}

/** Narrower than a window's column (400 px) beside the card (360 px): there the card would hide what is being paid. */
const isNarrow = () => window.innerWidth <= 760 || window.innerHeight <= 480;

/** Escape pressed while nobody is typing; keys that go into a field are not even looked at. */
function escapeOutside(event: Event, doc: Document): boolean {
  if (!event.isTrusted || isTypedInto(focusedElement(doc))) return false;
  return (event as KeyboardEvent).key === 'Escape' && !event.defaultPrevented;
}
