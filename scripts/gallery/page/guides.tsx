import { GUIDE_TOPICS } from '../../../src/core/guide-topics.ts';
import { AllTopics } from '../../../src/guide/all-topics.tsx';
import { FoundTopics } from '../../../src/guide/found-topics.tsx';
import { SearchBox } from '../../../src/guide/search-box.tsx';
import { TopicCard } from '../../../src/guide/topic-card.tsx';
import { TopicList } from '../../../src/guide/topic-list.tsx';
import { TopicPage } from '../../../src/guide/topic-page.tsx';
import { TOPICS } from '../../../src/guide/topics/index.ts';
import { searchedPages } from '../../../src/guide/words.ts';
import { useTranslate } from '../../../src/ui/translate-context.ts';
import { each, idle, type Shelf } from './specimen.ts';

function Cards() {
  const { t } = useTranslate();
  return (
    <ul class="guide-cards">
      {GUIDE_TOPICS.map((topic) => (
        <TopicCard key={topic} topic={topic} words={t(`guideLead_${topic}`)} />
      ))}
    </ul>
  );
}

/** What a search for those words finds; by itself for a title of the guide, which is another in each language. */
function Found({ query }: { readonly query?: string }) {
  const speech = useTranslate();
  return <FoundTopics query={query ?? speech.t('guideTitle_limit')} pages={searchedPages(speech)} />;
}

/** Pages of the guide, what leads to them, and what is said where nothing is found. */
export const guides: Shelf = {
  title: 'Guide',
  isWide: true,
  specimens: [
    { name: 'guide: cards', draw: () => <Cards /> },
    ...each({ 'guide: all pages': false, 'guide: no such page': true }, (isMissing) => (
      <AllTopics isMissing={isMissing} />
    )),
    { name: 'guide: list', draw: () => <TopicList shown={undefined} /> },
    { name: 'guide: list, one page shown', draw: () => <TopicList shown="unpaid" /> },
    ...each({ 'guide: search': '', 'guide: search, typed': '한도' }, (query) => (
      <SearchBox query={query} onQuery={idle} />
    )),
    { name: 'guide: found', draw: () => <Found /> },
    { name: 'guide: without a hit', draw: () => <Found query="xqzw" /> },
    ...each(
      { 'page: failed': 'failed', 'page: unpaid': 'unpaid', 'page: unknown': 'unknown' } as const,
      (topic) => <TopicPage topic={TOPICS[topic]} />,
    ),
  ],
};
