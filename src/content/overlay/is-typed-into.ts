import { matches } from './pristine.ts';

const FIELD =
  'input, textarea, select, iframe, frame, object, embed, [contenteditable]:not([contenteditable="false"]), [contenteditable]:not([contenteditable="false"]) *, [role="textbox"]';
const DIALOG = ['dialog', '[role="dialog"]', '[role="alertdialog"]', '[aria-modal="true"]']
  .map((each) => `${each}, ${each} *`)
  .join(', ');

/** A field, an editable part, or a frame: a key pressed there is typed. */
export const isField = (focused: Element | null): boolean => focused !== null && matches(focused, FIELD);

/** Whether keys pressed now belong to the page: they are typed, or they are meant for a dialog of its own. */
export const isTypedInto = (focused: Element | null): boolean =>
  isField(focused) || (focused !== null && matches(focused, DIALOG));
