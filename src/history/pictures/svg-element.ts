export const SVG = 'http://www.w3.org/2000/svg';

/** One element of a saved drawing; `words` become text, never markup. */
export function made(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  words?: string,
): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (words !== undefined) element.textContent = words;
  return element;
}
