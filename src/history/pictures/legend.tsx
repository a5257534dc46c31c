import { useTranslate } from '../../ui/translate-context.ts';

interface Props {
  readonly hasExpected: boolean;
  readonly hasProjected: boolean;
}

/** What each stroke of the curve means; strokes also differ by their dashes, so that colour is not needed. */
export function Legend({ hasExpected, hasProjected }: Props) {
  const { t } = useTranslate();
  return (
    <ul class="legend">
      <Stroke kind="used" words={t('historyLegendUsed')} />
      {hasExpected && <Stroke kind="expected" words={t('historyLegendExpected')} />}
      {hasProjected && <Stroke kind="projected" words={t('historyLegendProjected')} />}
    </ul>
  );
}

function Stroke({
  kind,
  words,
}: {
  readonly kind: 'used' | 'expected' | 'projected';
  readonly words: string;
}) {
  return (
    <li>
      <svg width="24" height="10" viewBox="0 0 24 10" aria-hidden="true" focusable="false">
        <path class={`curve-${kind}`} d="M1 5H23" />
      </svg>
      {words}
    </li>
  );
}
