import { PAY_BUTTONS, SUM_IN_BUTTON } from '../detection/korea/words/vocabulary.ts';
import { drawnText } from './read/read-drawn.ts';

const PRESSABLE = 'button,a,[role="button"],input[type="submit"],input[type="button"],input[type="image"]';

/**
 * Calls `pressed` when the person presses a button that goes on to pay, or submits its form with the Enter key.
 * Reads the button's own label and nothing else; a press made by the page's script does not count.
 */
export function watchLastButton(pressed: () => void, signal: AbortSignal): void {
  const options = { capture: true, passive: true, signal };
  addEventListener('click', (event) => event.isTrusted && isPayButton(buttonAt(event)) && pressed(), options);
  addEventListener(
    'submit',
    (event) => {
      // A script's requestSubmit() is trusted too, so it has to come with the person's own act.
      if (!event.isTrusted || navigator.userActivation?.isActive !== true) return;
      if (isPayButton(event.submitter)) pressed();
    },
    options,
  );
}

/**
 * The pressed button: the nearest one around the element that was hit, in the tree as it is drawn, because the text of
 * a component's button may be put into it from outside.
 */
const buttonAt = (event: Event): Element | null =>
  (event.composedPath().find((each) => each instanceof Element && isPressable(each)) as
    | Element
    | undefined) ?? null;

const isPressable = (element: Element): boolean => Element.prototype.matches.call(element, PRESSABLE);

function isPayButton(button: Element | null): boolean {
  return button !== null && PAY_BUTTONS.test(wordsOf(labelOf(button).slice(0, 40)));
}

/** The words of a label without what many buttons add to their word: the sum that is paid, a step, a sign. */
const wordsOf = (label: string): string =>
  label
    .replace(/\s+/g, '')
    .replace(SUM_IN_BUTTON, '')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();

/** What the button says: its text, the label the page wrote into it, or its picture's alternative text. */
function labelOf(button: Element): string {
  const attribute = (name: string) => Element.prototype.getAttribute.call(button, name)?.trim() ?? '';
  if (button instanceof HTMLInputElement) return attribute('value') || attribute('alt');
  const text = drawnText(button).trim();
  return text || attribute('aria-label') || attribute('title') || altInside(button);
}

const altInside = (button: Element): string =>
  Element.prototype.querySelector.call(button, 'img[alt]')?.getAttribute('alt') ?? '';
