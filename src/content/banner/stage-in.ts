import { newElement } from './pristine.ts';

/**
 * A new place to draw into, in the root of a `topLayerHost`. It is drawn by the word of our styles alone: without them a
 * page's own letters would tell it every figure.
 */
export function stageIn(root: ShadowRoot, doc: Document): HTMLElement {
  const stage = newElement(doc);
  stage.style.display = 'none';
  // The page's own tooltip ends here: what it says of the pointer's place would be read as ours.
  stage.title = '';
  root.append(stage);
  return stage;
}
