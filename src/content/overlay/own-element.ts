import { markOwn } from '../shared/own-nodes.ts';
import { ownWorld } from '../shared/own-world.ts';
import { ownScale } from './own-scale.ts';
import { appendTo, newElement } from './pristine.ts';
import common from './top-layer-host.css?inline';

/** An element of ours with a closed shadow root and our styles; it is in no document until `put` is called. */
export function ownElement(doc: Document, css: readonly string[]) {
  const host = newElement(doc);
  markOwn(host);
  const root = host.attachShadow({ mode: 'closed' });
  const names = ownNames();
  const scale = ownScale();
  const sheets = [
    ...[common, ownWorld.shownBy ?? '', ...css].map((rules) => sheetOf(names(rules))),
    scale.sheet,
  ];
  const still = sheetOf('* { animation: none !important }');
  return {
    host,
    root,
    scale,
    /**
     * It is in the document, in the top layer and styled: adopted styles are lost where a page moves it to another
     * document and back.
     */
    stands: () => host.isConnected && host.matches(':popover-open') && root.adoptedStyleSheets.length > 0,
    /** At the end of `home` and in the top layer; `unseen` without its animation. The page may prevent it: see `stands`. */
    put(home: Element, unseen: boolean): void {
      root.adoptedStyleSheets = unseen ? [...sheets, still] : sheets;
      if (host.parentNode !== home) appendTo(home, host);
      host.popover = 'manual';
      try {
        if (!host.matches(':popover-open')) host.showPopover();
      } catch {
        // `beforetoggle` runs handlers of the page, which may remove the host: then the browser throws.
      }
      scale.fit(home);
    },
  };
}

/**
 * Custom properties get names nobody can guess: a page could register ours with `CSS.registerProperty`
 * as not inherited, and take every colour away.
 */
function ownNames(): (css: string) => string {
  const mark = crypto.getRandomValues(new Uint32Array(2)).join('');
  return (css) => css.replaceAll(/--(?=[a-z])/g, `--x${mark}-`);
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
