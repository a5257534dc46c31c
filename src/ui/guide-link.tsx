import type { GuideTopic } from '../core/guide-topics.ts';
import { Icon } from './icon.tsx';
import { useTranslate } from './translate-context.ts';

interface Props {
  /** Absent for the list of all topics. */
  readonly topic?: GuideTopic;
}

/** The same from every page of ours: each lies in a folder beside the guide's. */
const GUIDE = '../guide/index.html';

/** To a page of the guide, in a tab of its own: nothing that stands half done here is left. */
export function GuideLink({ topic }: Props) {
  const { t } = useTranslate();
  return (
    <a
      class="guide-link"
      href={topic === undefined ? GUIDE : `${GUIDE}#${topic}`}
      target="_blank"
      rel="noopener"
    >
      {topic === undefined ? t('guidePageTitle') : t(`guideTitle_${topic}`)}
      <Icon name="right" size={16} />
    </a>
  );
}
