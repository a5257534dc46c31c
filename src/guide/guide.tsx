import { useEffect, useMemo, useRef } from 'preact/hooks';
import { type Speech, useTranslate } from '../ui/translate-context.ts';
import { AllTopics } from './all-topics.tsx';
import { FoundTopics } from './found-topics.tsx';
import { ALL_TOPICS, type GuidePlace } from './place.ts';
import type { Searched } from './search.ts';
import { SearchBox } from './search-box.tsx';
import { TopicList } from './topic-list.tsx';
import { TopicPage } from './topic-page.tsx';
import { TOPICS } from './topics/index.ts';
import { usePlace } from './use-place.ts';
import { searchedPages } from './words.ts';

/** The whole guide, drawn from its address: the search, and then one page beside the list, all pages, or those found. */
export function Guide() {
  const speech = useTranslate();
  const { t } = speech;
  const [place, ask] = usePlace();
  const pages = useMemo(() => searchedPages(speech), [speech]);
  const main = useRef<HTMLElement>(null);
  const title = titleOf(place, speech);
  const wasShown = useRef(false);
  useEffect(() => {
    document.title = title;
    // A page that replaced another takes the focus, so that it is read from its top; a search leaves the focus in its
    // field.
    if (wasShown.current && place.shows !== 'found') main.current?.focus();
    wasShown.current = true;
  }, [title, place.shows]);
  return (
    <div class={`guide-frame is-${place.shows}`}>
      <header class="guide-head">
        <a class="guide-home" href={ALL_TOPICS}>
          <img src="/icons/48.png" width="28" height="28" alt="" />
          {t('appName')}
        </a>
      </header>
      <nav class="guide-side" aria-label={t('guideTopics')}>
        <SearchBox query={place.shows === 'found' ? place.query : ''} onQuery={ask} />
        <TopicList shown={place.shows === 'topic' ? place.topic : undefined} />
      </nav>
      <main ref={main} class="guide-main" tabIndex={-1}>
        <Shown place={place} pages={pages} />
      </main>
    </div>
  );
}

function Shown({ place, pages }: { readonly place: GuidePlace; readonly pages: readonly Searched[] }) {
  if (place.shows === 'topic') return <TopicPage key={place.topic} topic={TOPICS[place.topic]} />;
  if (place.shows === 'found') return <FoundTopics query={place.query} pages={pages} />;
  return <AllTopics isMissing={place.shows === 'nothing'} />;
}

function titleOf(place: GuidePlace, { t }: Speech): string {
  const page = t('guidePageTitle');
  return place.shows === 'topic' ? `${t(`guideTitle_${place.topic}`)} · ${page}` : page;
}
