import type { GuideTopic } from '../core/guide-topics.ts';
import { Icon } from './icon.tsx';
import { useTranslate } from './translate-context.ts';

interface Props {
  /** Absent for the list of all topics. */
  readonly topic?: GuideTopic;
}

/** The same from each of our pages: their folders lie beside the guide's. */
const GUIDE = '../guide/index.html';

/** Opens a page of the guide in a tab of its own, so that nothing half typed here is lost. */
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
