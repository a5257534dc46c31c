// The product's own reader and judgement in a test DOM, as the unit tests of the corpus use them.
import { PropertySymbol, Window } from 'happy-dom';
import { createServer } from 'vite';

const ROOT = new URL('../..', import.meta.url).pathname;

/** What the reader takes from the world of a page, when it is loaded and later. */
const WORLD = [
  'CharacterData',
  'DOMParser',
  'Document',
  'DocumentFragment',
  'Element',
  'HTMLElement',
  'HTMLInputElement',
  'HTMLOptionElement',
  'HTMLSelectElement',
  'HTMLSlotElement',
  'Node',
  'ShadowRoot',
];

/**
 * `forget` lets go of what was parsed: the test DOM keeps every document with an element of an unknown custom name,
 * until somebody defines it.
 *
 * @returns {Promise<import('./judge.mjs').Reader & { forget: () => void, sets: Record<string, readonly any[] | undefined>, htmlOf: (page: any) => string, close: () => Promise<void> }>}
 */
export async function loadReader() {
  const window = new Window();
  for (const name of WORLD) globalThis[name] = window[name];
  const vite = await createServer({
    configFile: false,
    root: ROOT,
    server: { middlewareMode: true, hmr: false, ws: false },
    logLevel: 'error',
  });
  const load = (path) => vite.ssrLoadModule(path);
  const { casePages, corpusPages, hasCases, hasCorpus, htmlOf } = await load(
    '/tests/unit/detection/corpus-pages.ts',
  );
  const { variantReader } = await load('/tests/unit/detection/variant-reader.ts');
  return {
    ...variantReader,
    htmlOf,
    sets: {
      '../shared/corpus': hasCorpus ? corpusPages() : undefined,
      '../shared/cases/pages': hasCases ? casePages() : undefined,
    },
    forget: () => window.customElements[PropertySymbol.callbacks].clear(),
    close: async () => {
      await vite.close();
      await window.happyDOM.close();
    },
  };
}
