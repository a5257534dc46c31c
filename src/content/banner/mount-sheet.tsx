import { type JSX, render } from 'preact';
import pieces from '../../ui/pieces.css?inline';
import tokens from '../../ui/tokens.css?inline';
import { type Speech, TranslateContext } from '../../ui/translate-context.ts';
import { shieldEvents } from '../overlay/early-listeners.ts';
import { isTypedInto } from '../overlay/is-typed-into.ts';
import { focusedElement, putFocus } from '../overlay/pristine.ts';
import { hearsKeys, isReached } from '../overlay/reach.ts';
import { stageIn } from '../overlay/stage-in.ts';
import { tabRing } from '../overlay/tab-ring.ts';
import { topLayerHost } from '../overlay/top-layer-host.ts';
import { clickGuard } from '../press/click-guard.ts';
import { presence } from '../press/presence.ts';
import { PressContext } from '../press/press-button.tsx';
import { type PressRule, pressRule } from '../press/press-rule.ts';
import type { FrictionStep } from './friction.ts';
import look from './friction-sheet.css?inline';
import { FrictionSheet } from './friction-sheet.tsx';
import step from './friction-step.css?inline';
import type { BannerView } from './said/banner-view.ts';

/** How often we check that the sheet can be used. */
const LOOK_MS = 250;
/** Milliseconds after a Tab key during which a lost focus counts as the person's own act. */
const ACT_MS = 600;
/** As in friction-sheet.css, in px: designed width, and the margins that the backdrop leaves beside it. */
const WIDTH = 360;
const MARGINS = 24;

interface SheetEnds {
  readonly goOn: () => void;
  /**
   * Moves the step into the banner.
   * @param barred the page kept the sheet from being used.
   */
  readonly fold: (barred: boolean) => void;
}

export interface StepSheet {
  /**
   * Shows the step over the page (`over`). It is not shown there while the person types into the page, or where the
   * sheet could not be used: then it belongs into the banner.
   */
  open(view: BannerView, step: FrictionStep, done: SheetEnds): 'over' | 'typing' | 'barred';
  close(): void;
  readonly isOpen: () => boolean;
  look(): void;
}

/**
 * A place over the whole page, in a tree of its own. The page beneath it is not changed: nothing is disabled, keys
 * outside the sheet are not stopped, and a wheel over it scrolls the page.
 */
export function mountSheet(
  doc: Document,
  speech: () => Speech,
  signal: AbortSignal,
  roots: () => Iterable<ShadowRoot>,
  openPopup: () => void,
): StepSheet {
  const css = [tokens, pieces, step, look];
  const now = () => performance.now();
  const bar = () => done?.fold(true);
  const guard = clickGuard(window, now, bar, (frame) => Math.min(WIDTH, frame - MARGINS));
  const here = presence(now, { takesFocus: true });
  const press = pressRule(guard, here, openPopup);
  const host = topLayerHost(doc, css, signal, { placed: guard.placed, evicted: bar }, roots);
  const stage = stageIn(host.root, doc);
  let done: SheetEnds | undefined;
  let before: Element | null = null;
  let timer: ReturnType<typeof setInterval> | undefined;
  let actedAt = Number.NEGATIVE_INFINITY;
  const box = () => stage.querySelector<HTMLElement>('.sheet');
  const ring = tabRing(host.root, signal);
  const tab = (event: KeyboardEvent) => {
    actedAt = performance.now();
    ring.inside(event);
  };
  shieldEvents(host.root, { leave: () => done?.fold(false), tab, heard: here.hear }, signal);
  const watch = (card: Element) => allOf([guard.watch(card), here.watch(card)]);

  const close = () => {
    if (done === undefined) return;
    done = undefined;
    clearInterval(timer);
    render(null, stage);
    host.close();
    putFocus(before);
    before = null;
  };
  const isHeld = () => host.root.activeElement !== null || performance.now() - actedAt < ACT_MS;
  const isUsable = () => isReached(host.root.host, box());
  const check = () => {
    if (!isUsable()) done?.fold(true);
    // The page took the focus for a field or a dialog of its own. People who use keys are there now, so the step
    // moves into the banner.
    else if (!isHeld() && isTypedInto(focusedElement(doc))) done?.fold(false);
  };
  signal.addEventListener('abort', close);

  return {
    open(view, step, then) {
      const focused = focusedElement(doc);
      if (isTypedInto(focused) || signal.aborted) return 'typing';
      close();
      before = focused;
      done = then;
      host.open();
      const fold = () => then.fold(false);
      const drawn = (
        <FrictionSheet view={view} step={step} onGoOn={then.goOn} onStand={watch} onFold={fold} />
      );
      render(inContext(drawn, speech(), press), stage);
      const sheet = box();
      sheet?.focus({ preventScroll: true });
      const isOurs = sheet !== null && isHeld() && isUsable() && hearsKeys(sheet);
      if (isOurs) timer = setInterval(check, LOOK_MS);
      else close();
      return isOurs ? 'over' : 'barred';
    },
    close,
    isOpen: () => done !== undefined,
    look: host.look,
  };
}

/** One function that calls all of them. */
const allOf = (calls: readonly (() => void)[]) => () => {
  for (const call of calls) call();
};

const inContext = (sheet: JSX.Element, speech: Speech, press: PressRule) => (
  <TranslateContext value={speech}>
    <PressContext value={press}>{sheet}</PressContext>
  </TranslateContext>
);
