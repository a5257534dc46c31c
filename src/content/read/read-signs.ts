import { classesOf } from './class-words.ts';
import { attributeOf, nameOf, textOf } from './read-dom.ts';
import { childrenOf } from './read-mark.ts';

/* The check marks and dots that pages draw beside the labels of a set: characters, classes, vectors, pictures. */

const DRAWN = 6;

/** Check marks and dots. A picture or badge beside one label alone does not mean that it is chosen. */
const SIGN = /^[✓✔●◉⦿☑✅○◯☐]$/u;
const SIGN_CLASS = /check|chk|tick|dot|radio|select|choice/i;

/** The marks and dots that are drawn in an item beside its label, without words. */
export function marksIn(item: readonly Element[]): readonly string[] {
  const found: string[] = [];
  const chain = new Set(item);
  for (const element of item) {
    for (const child of childrenOf(element, DRAWN)) {
      if (chain.has(child)) continue;
      const text = textOf(child).slice(0, 8).trim();
      if (SIGN.test(text)) found.push(text);
      const drawn = text === '' ? [child, ...childrenOf(child, 1)] : [];
      found.push(
        ...drawn.flatMap(classesOf).filter((name) => SIGN_CLASS.test(name)),
        ...drawn.flatMap(circlesIn),
        ...drawn.flatMap(signIn),
      );
    }
  }
  return found.slice(0, DRAWN);
}

/**
 * A radio button drawn as vectors: circles and nothing else, or a use of a drawing that is named after one. Icons of methods
 * are drawn of more.
 */
function circlesIn(element: Element): readonly string[] {
  const shapes = nameOf(element) === 'svg' ? childrenOf(element) : [];
  if (shapes.every((shape) => nameOf(shape) === 'circle'))
    return shapes.map((shape) =>
      ['r', 'fill', 'stroke', 'class'].map((name) => attributeOf(shape, name)).join(),
    );
  return shapes.map((shape) => attributeOf(shape, 'href')).filter((href) => SIGN_CLASS.test(href));
}

const OF_METHOD = /card|phone|pay/i;

/** The file of a picture that is named after a sign: check-on.png, ico_radio.svg. Others are icons and brands. */
const signIn = (element: Element): readonly string[] =>
  nameOf(element) === 'img'
    ? attributeOf(element, 'src')
        .split('/')
        .slice(-1)
        .filter((file) => SIGN_CLASS.test(file) && !OF_METHOD.test(file))
    : [];
