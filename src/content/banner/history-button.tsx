import { useTranslate } from '../../ui/translate-context.ts';
import { PressButton } from '../press/press-button.tsx';
import type { BannerPorts, HistoryPlace } from '../shared/banner-model.ts';
import type { Acts } from './use-acts.ts';

interface Props {
  readonly place: HistoryPlace;
  readonly acts: Pick<Acts, 'covered'>;
  readonly onOpen: BannerPorts['openHistory'];
}

/** What these figures are made of, entry by entry: in a tab of ours, where no page can read or press. */
export function HistoryButton({ place, acts, onOpen }: Props) {
  const { t } = useTranslate();
  return (
    <PressButton purpose="page" class="why-button" onPress={() => onOpen(place)} onCovered={acts.covered}>
      {t('bannerHistory')}
    </PressButton>
  );
}
