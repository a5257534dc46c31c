import { newElement } from './pristine.ts';

/**
 * A new element to draw into, in the root of a `topLayerHost`. It is shown by our style sheet alone: without the sheet,
 * the text would be drawn in the page's own fonts, from which the page could learn every figure.
 */
export function stageIn(root: ShadowRoot, doc: Document): HTMLElement {
  const stage = newElement(doc);
  stage.style.display = 'none';
  // An empty title ends the page's own tooltip here, which would be read as ours.
  stage.title = '';
  root.append(stage);
  return stage;
}
