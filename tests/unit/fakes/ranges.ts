/**
 * The text of a range, by what the standard says of it: the test DOM compares every node of the document with both ends,
 * which takes seconds where a page has a thousand of them.
 */
export function knowRanges(): void {
  Range.prototype.toString = function (this: Range): string {
    return textOf(this);
  };
}

function textOf({ startContainer, startOffset, endContainer, endOffset }: Range): string {
  if (startContainer === endContainer && startContainer instanceof Text)
    return startContainer.data.slice(startOffset, endOffset);
  const first = startContainer instanceof Text ? startContainer.data.slice(startOffset) : '';
  const last = endContainer instanceof Text ? endContainer.data.slice(0, endOffset) : '';
  const start = startContainer instanceof Text ? after(startContainer) : childAt(startContainer, startOffset);
  const end = endContainer instanceof Text ? endContainer : childAt(endContainer, endOffset);
  return first + textBetween(start, end) + last;
}

const childAt = (container: Node, offset: number): Node | null =>
  container.childNodes[offset] ?? after(container);

function textBetween(start: Node | null, end: Node | null): string {
  let text = '';
  for (let node = start; node !== null && node !== end; node = node.firstChild ?? after(node))
    if (node instanceof Text) text += node.data;
  return text;
}

/** What comes after a node and all that is in it. */
function after(node: Node): Node | null {
  for (let at: Node | null = node; at !== null; at = at.parentNode)
    if (at.nextSibling !== null) return at.nextSibling;
  return null;
}
