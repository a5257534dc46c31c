// What of a page a change may touch: the text a person sees, and the attributes that carry sums.

const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'title', 'option', 'svg']);

/** Text nodes that say something and stand where elements may stand, in reading order. */
export function textsOf(root) {
  const found = [];
  const open = [root];
  while (open.length > 0) {
    const node = open.pop();
    if (node.nodeType === 3 && node.data.trim() !== '') found.push(node);
    if (node.nodeType !== 1 || UNSEEN.has(node.localName)) continue;
    open.push(...[...node.childNodes].reverse());
  }
  return found;
}

/** An element with text in it. */
export function made(page, tag, text = '', attributes = {}) {
  const element = page.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (text !== '') element.textContent = text;
  return element;
}

/** Moves everything inside an element into another one. */
export function moveInto(from, to) {
  while (from.firstChild !== null) to.appendChild(from.firstChild);
  return to;
}

/** The same element under another name, in its place. */
export function renamed(element, tag) {
  const other = element.ownerDocument.createElement(tag);
  for (const { name, value } of [...element.attributes]) other.setAttribute(name, value);
  moveInto(element, other);
  element.replaceWith(other);
  return other;
}
