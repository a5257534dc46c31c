import { newElement } from './pristine.ts';

/**
 * A new place to draw into, in the root of a `topLayerHost`. It is drawn by the word of our styles alone: without them a
 * page's own letters would tell it every figure.
 */
export function stageIn(root: ShadowRoot, doc: Document): HTMLElement {
  const stage = newElement(doc);
  stage.style.display = 'none';
  root.append(stage);
  return stage;
}
