/** Whether keys pressed now belong to the page: a field, an editable part, a frame, or an open modal dialog. */
export function isTypedInto(focused: Element | null): boolean {
  if (focused === null) return false;
  return focused.matches(
    'input, textarea, select, iframe, frame, object, embed, dialog, dialog *, [contenteditable]:not([contenteditable="false"]), [contenteditable]:not([contenteditable="false"]) *, [role="textbox"]',
  );
}
