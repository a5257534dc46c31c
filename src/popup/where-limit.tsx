import type { Line } from '../core/line.ts';
import type { LookTopic } from '../core/where-to-look.ts';
import { GuideLink } from '../ui/guide-link.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import { WhereToLook } from '../ui/where-to-look.tsx';

interface Props {
  readonly carrier: Line['carrier'];
  readonly topics: readonly LookTopic[];
}

/** Beside a figure that only the carrier knows for sure: where the carrier shows it, folded until opened. */
export function WhereLimit({ carrier, topics }: Props) {
  const { t } = useTranslate();
  return (
    <details class="where-limit">
      <summary class="text-soft">{t('whereTitle')}</summary>
      <WhereToLook carrier={carrier} topics={topics} />
      <GuideLink topic="limit" />
    </details>
  );
}
