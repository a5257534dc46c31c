import { render } from 'preact';
import pieces from '../../ui/pieces.css?inline';
import tokens from '../../ui/tokens.css?inline';
import { type Speech, TranslateContext } from '../../ui/translate-context.ts';
import type { BannerView } from './banner-view.ts';
import type { FrictionStep } from './friction.ts';
import look from './friction-sheet.css?inline';
import { FrictionSheet } from './friction-sheet.tsx';
import step from './friction-step.css?inline';
import { isTypedInto } from './is-typed-into.ts';
import { keepInside } from './keep-inside.ts';
import { focusedElement, newElement } from './pristine.ts';
import { topLayerHost } from './top-layer-host.ts';

const ignored = () => {};

export interface Sheet {
  /** Over the page, unless the person is typing into it: false then, and the step belongs into the banner. */
  open(view: BannerView, step: FrictionStep, done: { goOn(): void; fold(): void }): boolean;
  close(): void;
  readonly isOpen: () => boolean;
}

/**
 * A place over the whole page, in a tree of its own. The page beneath it stays as it is: nothing is disabled, no key
 * is caught outside of it, and a wheel over it scrolls the page.
 */
export function mountSheet(doc: Document, speech: Speech, signal: AbortSignal): Sheet {
  const host = topLayerHost(doc, [tokens, pieces, step, look], signal, { placed: ignored, ousted: ignored });
  const stage = newElement(doc);
  let fold: (() => void) | undefined;
  let before: Element | null = null;
  host.root.append(stage);
  keepInside(host.root, () => fold?.());

  const close = () => {
    if (fold === undefined) return;
    fold = undefined;
    render(null, stage);
    host.close();
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    before = null;
  };
  return {
    open(view, step, done) {
      const focused = focusedElement(doc);
      if (isTypedInto(focused) || signal.aborted) return false;
      close();
      before = focused;
      fold = done.fold;
      host.open();
      render(
        <TranslateContext value={speech}>
          <FrictionSheet view={view} step={step} onGoOn={done.goOn} onFold={done.fold} />
        </TranslateContext>,
        stage,
      );
      return true;
    },
    close,
    isOpen: () => fold !== undefined,
  };
}
