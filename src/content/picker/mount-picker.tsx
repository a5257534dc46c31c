import { render } from 'preact';
import type { Content } from '../../contract/messages.ts';
import pieces from '../../ui/pieces.css?inline';
import tokens from '../../ui/tokens.css?inline';
import { type Speech, TranslateContext } from '../../ui/translate-context.ts';
import { shieldEvents } from '../overlay/early-listeners.ts';
import { focusedElement, putFocus } from '../overlay/pristine.ts';
import { stageIn } from '../overlay/stage-in.ts';
import { topLayerHost } from '../overlay/top-layer-host.ts';
import { trusted } from '../overlay/trusted.ts';
import { PressContext } from '../press/press-button.tsx';
import type { PressRule } from '../press/press-rule.ts';
import { type PanelProps, PickerPanel } from './panel.tsx';
import { lastingPath } from './path-of.ts';
import look from './picker.css?inline';
import { again, choose, FIRST, type PickerState, pointAt, stepBack, stepBy } from './picking.ts';
import { selectorOf } from './selector-of.ts';
import { Spot } from './spot.tsx';
import { partAt } from './sums-here.ts';

export type Picked = Omit<Content<'own-rule/picked'>, 'command'>;

export interface PickerPorts {
  readonly speech: Speech;
  /** Resolves to false where it could not be saved. */
  readonly save: (picked: Picked) => Promise<boolean>;
  readonly host: string;
  readonly path: string;
  /** Access to this site is granted, so that the rule also reads pages that are loaded later. */
  readonly isLasting: boolean;
}

/**
 * Any press by the person counts here: a button of the picker saves where a sum stands, and changes nothing in the
 * ledger.
 */
const byHand: PressRule = (_purpose, act) => act();

const PANEL_ROOM = 230;

/** Whether what is pointed at stands where the panel would be, while there is room for the panel above it. */
function isLow({ at }: PickerState): boolean {
  if (at === undefined) return false;
  const { top, bottom } = Element.prototype.getBoundingClientRect.call(at.part);
  return bottom > window.innerHeight - PANEL_ROOM && top > PANEL_ROOM;
}

/**
 * Lets the person point at the sum of this page by pointer, finger or keys, over a sheet that keeps every press from
 * the page. It stands in a closed root of its own, and removes everything when it ends.
 * @returns what ends it.
 */
export function mountPicker(doc: Document, { speech, save, host, path, isLasting }: PickerPorts): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const before = focusedElement(doc);
  const place = { host, path: lastingPath(path) };
  const surface = topLayerHost(doc, [tokens, pieces, look], signal, { placed() {}, evicted: end }, () => []);
  const sheet = stageIn(surface.root, doc);
  const stage = stageIn(surface.root, doc);
  sheet.className = 'sheet';
  let state: PickerState = FIRST;

  function end(): void {
    if (signal.aborted) return;
    render(null, stage);
    ending.abort();
    putFocus(before);
  }
  const turn = (next: PickerState) => {
    if (signal.aborted || next === state) return;
    const isOther = next.phase !== state.phase;
    state = next;
    draw();
    if (isOther) focus();
  };
  const keep = async () => {
    if (state.phase === 'saving') return;
    const picked = pickedOf(state, place.path);
    turn({ ...state, phase: 'saving' });
    const isKept = picked !== undefined && (await save(picked));
    turn({ ...state, phase: isKept ? 'saved' : 'failed' });
  };
  const leave = () => {
    const next = stepBack(state);
    if (next === undefined) end();
    else turn(next);
  };
  const acts = {
    choose: () => turn(choose(state)),
    save: () => void keep(),
    again: () => turn(again(state, 'sum')),
    pickName: () => turn(again(state, 'name')),
    leave: end,
  };
  const draw = () => {
    // Once it is saved, the sheet no longer covers the page.
    sheet.hidden = state.phase === 'saved';
    render(drawnPicker(speech, { state, acts, place, isTop: isLow(state), isLasting }), stage);
  };
  const focus = () => putFocus(stage.querySelector('.panel'));
  const pointed = ({ clientX, clientY }: MouseEvent) => {
    if (surface.root.elementFromPoint(clientX, clientY) === sheet)
      turn(pointAt(state, partAt(clientX, clientY)));
  };
  const heard = (event: Event) => {
    if (event instanceof KeyboardEvent) onKey(event);
    // A finger does not hover: it points where it touches.
    else if (event instanceof MouseEvent && ['pointerdown', 'pointermove'].includes(event.type))
      pointed(event);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.type !== 'keydown') return;
    const isOnButton = surface.root.activeElement?.localName === 'button';
    if (event.key.startsWith('Arrow')) {
      event.preventDefault();
      turn(stepBy(state, event.key));
      state.at?.part.scrollIntoView({ block: 'center', behavior: 'instant' });
    }
    if (event.key === 'Enter' && !isOnButton) acts.choose();
  };

  // Pointer events arrive here, or at `heard` where they are stopped at the window before the page gets them.
  sheet.addEventListener('pointermove', (event) => event.isTrusted && pointed(event), { signal });
  sheet.addEventListener('click', trusted(acts.choose), { signal });
  shieldEvents(surface.root, { leave, tab: () => undefined, heard }, signal);
  for (const type of ['scroll', 'resize']) addEventListener(type, () => draw(), { capture: true, signal });
  surface.open();
  draw();
  focus();
  return end;
}

/** What was pointed at, as a rule can hold it; undefined where the sum has no selector that lasts. */
function pickedOf({ sum, name }: PickerState, path: string): Picked | undefined {
  const [atSum, atName] = [sum && selectorOf(sum.part), name && selectorOf(name.part)];
  return atSum === undefined ? undefined : { path, sum: atSum, ...(atName && { name: atName }) };
}

/** The mark at what is pointed at, and the panel: large text is for the panel alone. */
const drawnPicker = (speech: Speech, panel: PanelProps) => (
  <TranslateContext value={speech}>
    <PressContext value={byHand}>
      <div class={`ui picker${(speech.displayClass ?? '').replace(' text-large', '')}`}>
        <Spot state={panel.state} />
      </div>
      <div class={`ui picker${speech.displayClass ?? ''}`}>
        <PickerPanel {...panel} />
      </div>
    </PressContext>
  </TranslateContext>
);
