import { GUIDE_TOPICS } from '../core/guide-topics.ts';
import { useTranslate } from '../ui/translate-context.ts';
import { ALL_TOPICS } from './place.ts';
import { TopicCard } from './topic-card.tsx';

/** The list of all pages, each with its lead; for an address that names no page, a note above it says so. */
export function AllTopics({ isMissing }: { readonly isMissing: boolean }) {
  const { t } = useTranslate();
  return (
    <>
      <div class="guide-top">
        <h1 class="guide-title">{t(isMissing ? 'guideMissing' : 'guidePageTitle')}</h1>
        <p class="guide-lead">{t(isMissing ? 'guideMissingHint' : 'guideLead')}</p>
        {isMissing && (
          <a class="button" href={ALL_TOPICS}>
            {t('guideToTopics')}
          </a>
        )}
      </div>
      <ul class="guide-cards">
        {GUIDE_TOPICS.map((topic) => (
          <TopicCard key={topic} topic={topic} words={t(`guideLead_${topic}`)} />
        ))}
      </ul>
    </>
  );
}
