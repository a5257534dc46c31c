import type { Speech } from '../../../src/ui/translate-context.ts';
import { TranslateContext } from '../../../src/ui/translate-context.ts';
import { ENGLISH, KOREAN } from '../../../tests/fixtures/speech.ts';
import { SHELVES } from './shelves.ts';
import type { Shelf, Specimen } from './specimen.ts';

const SPEECHES: readonly Speech[] = [KOREAN, ENGLISH];
const THEMES = ['light', 'dark'] as const;

export interface Choice {
  readonly language: string | null;
  readonly theme: string | null;
  /** Part of a specimen's name. */
  readonly only: string;
  /** Specimens stand beside each other, as there is room. */
  readonly isPacked: boolean;
}

/** What the address asks for: `?language=ko&theme=dark&only=bill`, everything where it says nothing. */
export function choiceOf(search: string): Choice {
  const asked = new URLSearchParams(search);
  return {
    language: asked.get('language'),
    theme: asked.get('theme'),
    only: asked.get('only') ?? '',
    isPacked: asked.has('columns'),
  };
}

/** Every specimen side by side in the languages and themes that are asked for. */
export function GalleryPage({ choice }: { readonly choice: Choice }) {
  return (
    <>
      <nav class="gallery-nav">
        {['?', '?language=ko', '?language=en', '?theme=light', '?theme=dark'].map((query) => (
          <a key={query} href={query}>
            {query === '?' ? 'all' : query.slice(1)}
          </a>
        ))}
        {SHELVES.map(({ title }) => (
          <a key={title} href={`#${title}`}>
            {title}
          </a>
        ))}
      </nav>
      {SHELVES.map((shelf) => (
        <ShelfPart key={shelf.title} shelf={shelf} choice={choice} />
      ))}
    </>
  );
}

function ShelfPart({ shelf, choice }: { readonly shelf: Shelf; readonly choice: Choice }) {
  const shown = shelf.specimens.filter(({ name }) => name.includes(choice.only));
  if (shown.length === 0) return null;
  return (
    <section
      id={shelf.title}
      class={`${shelf.isWide ? 'gallery-wide' : ''} ${choice.isPacked ? 'gallery-packed' : ''}`}
    >
      <h2 class="gallery-title">{shelf.title}</h2>
      {shown.map((specimen) => (
        <Cells key={specimen.name} specimen={specimen} choice={choice} />
      ))}
    </section>
  );
}

function Cells({ specimen, choice }: { readonly specimen: Specimen; readonly choice: Choice }) {
  const cells = SPEECHES.flatMap((speech) => THEMES.map((theme) => ({ speech, theme })));
  const wanted = cells.filter(
    ({ speech, theme }) =>
      (choice.language ?? speech.locale) === speech.locale && (choice.theme ?? theme) === theme,
  );
  return (
    <article class="gallery-specimen" data-name={specimen.name}>
      <h3 class="gallery-name">{specimen.name}</h3>
      {wanted.map(({ speech, theme }) => (
        <div key={`${speech.locale} ${theme}`} class={`gallery-cell ui look-${theme}`} lang={speech.locale}>
          <TranslateContext.Provider value={speech}>{specimen.draw()}</TranslateContext.Provider>
        </div>
      ))}
    </article>
  );
}
