import type { ComponentChildren } from 'preact';
import type { GuideTopic } from '../core/guide-topics.ts';
import { Icon } from '../ui/icon.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import { hashOfTopic } from './place.ts';
import { TOPICS } from './topics/index.ts';

interface Props {
  readonly topic: GuideTopic;
  /** What is shown under the title. */
  readonly words: ComponentChildren;
}

/** One page in a list, as one link. */
export function TopicCard({ topic, words }: Props) {
  const { t } = useTranslate();
  return (
    <li>
      <a class="guide-card" href={hashOfTopic(topic)}>
        <span class="guide-card-icon">
          <Icon name={TOPICS[topic].icon} size={22} />
        </span>
        <span class="guide-card-words">
          <span class="guide-card-title">{t(`guideTitle_${topic}`)}</span>
          <span class="text-soft">{words}</span>
        </span>
      </a>
    </li>
  );
}
