import { useMemo } from 'preact/hooks';
import { useTranslate } from '../ui/translate-context.ts';
import { ALL_TOPICS } from './place.ts';
import { marked, type Searched, search } from './search.ts';
import { TopicCard } from './topic-card.tsx';

interface Props {
  readonly query: string;
  readonly pages: readonly Searched[];
}

/** The pages that a search finds, each with its best line. */
export function FoundTopics({ query, pages }: Props) {
  const { t } = useTranslate();
  const found = useMemo(() => search(pages, query), [pages, query]);
  return (
    <>
      <div class="guide-top" role="status">
        <h1 class="guide-title guide-title-found">
          {found.length === 0 ? t('guideFoundNone', query.trim()) : t('guideFound', found.length)}
        </h1>
        {found.length === 0 && <p class="guide-lead">{t('guideFoundNoneHint')}</p>}
        {found.length === 0 && (
          <a class="button" href={ALL_TOPICS}>
            {t('guideToTopics')}
          </a>
        )}
      </div>
      <ul class="guide-cards guide-cards-found">
        {found.map(({ topic, line }) => (
          <TopicCard key={topic} topic={topic} words={<Marked line={line} query={query} />} />
        ))}
      </ul>
    </>
  );
}

function Marked({ line, query }: { readonly line: string; readonly query: string }) {
  return (
    <>
      {marked(line, query).map(({ text, isHit }, at) =>
        isHit ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
      )}
    </>
  );
}
