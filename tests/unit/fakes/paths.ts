/**
 * The way of an event through its document, by what the standard says of it. The test DOM's own, made once for all
 * documents of a process and by then compiled for those before, goes round one node for ever in some of the later ones.
 */
export function knowPaths(): void {
  Event.prototype.composedPath = function (this: Event): EventTarget[] {
    const path: EventTarget[] = [];
    for (let at = this.target; at !== null; at = above(at, this)) path.push(at);
    return path;
  };
}

function above(at: EventTarget, { composed, type }: Event): EventTarget | null {
  if (!(at instanceof Node)) return null;
  if (at.parentNode !== null) return at.parentNode;
  if (at instanceof ShadowRoot) return composed ? at.host : null;
  // Its document is no `Document`, by its own measure.
  return at.nodeType === Node.DOCUMENT_NODE && type !== 'load' ? (at as Document).defaultView : null;
}
