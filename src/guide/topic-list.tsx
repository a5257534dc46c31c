import { GUIDE_TOPICS, type GuideTopic } from '../core/guide-topics.ts';
import { useTranslate } from '../ui/translate-context.ts';
import { hashOfTopic } from './place.ts';

/** All pages by title, beside the one that is shown. */
export function TopicList({ shown }: { readonly shown: GuideTopic | undefined }) {
  const { t } = useTranslate();
  return (
    <ul class="guide-list">
      {GUIDE_TOPICS.map((topic) => (
        <li key={topic}>
          <a href={hashOfTopic(topic)} aria-current={topic === shown ? 'page' : undefined}>
            {t(`guideTitle_${topic}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}
