/**
 * A page may scale itself with `zoom`, and everything in the top layer with it. This undoes the scale for the banner,
 * which keeps the size it was designed for.
 */
export function ownScale() {
  const sheet = new CSSStyleSheet();
  let now = 1;
  return {
    sheet,
    fit(home: Element): void {
      const { currentCSSZoom: zoom = 1 } = home as Element & { readonly currentCSSZoom?: number };
      if (zoom === now || !(zoom > 0)) return;
      now = zoom;
      sheet.replaceSync(`:host(:popover-open) { zoom: ${1 / zoom} !important }`);
    },
  };
}
