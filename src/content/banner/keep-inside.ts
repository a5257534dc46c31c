const KEPT = ['keydown', 'keyup', 'click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup'];

/**
 * What happens in our tree stays there: a page's hot keys and "click outside" handlers are not meant for it,
 * and Escape inside means us alone, not the page's dialog.
 */
export function keepInside(root: ShadowRoot, leave: () => void): void {
  for (const type of KEPT)
    root.addEventListener(type, (event) => {
      if (!event.isTrusted) return;
      event.stopPropagation();
      if (type !== 'keydown' || (event as KeyboardEvent).key !== 'Escape') return;
      event.preventDefault();
      leave();
    });
}
