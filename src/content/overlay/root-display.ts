/**
 * If the root of a document is not drawn, nothing is, not even the top layer: while the banner stands, the root is made
 * visible.
 */
export function rootDisplay() {
  let changed: HTMLElement | undefined;
  return {
    unhide(root: Element | null): void {
      if (changed !== undefined || !(root instanceof HTMLElement)) return;
      if (getComputedStyle(root).display !== 'none') return;
      root.style.setProperty('display', 'block', 'important');
      changed = root;
    },
    rehide(): void {
      changed?.style.removeProperty('display');
      changed = undefined;
    },
  };
}
