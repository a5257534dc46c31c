import { Icon } from '../../ui/icon.tsx';
import { useTranslate } from '../../ui/translate-context.ts';
import { PressButton } from '../press/press-button.tsx';
import type { BannerView } from './said/banner-view.ts';
import { CloseButton } from './size-buttons.tsx';

interface Props {
  readonly view: BannerView;
  readonly onTurn: () => void;
  readonly onClose: () => void;
}

/** One line: all that good news needs. */
export function Chip({ view, onTurn, onClose }: Props) {
  const { t } = useTranslate();
  return (
    <div class="chip-row">
      <PressButton
        purpose="look"
        class="chip-open"
        data-size
        aria-expanded={false}
        aria-label={`${view.figure}. ${t('bannerExpand')}`}
        onPress={onTurn}
      >
        <Icon name={view.icon} class="icon-state" />
        <span class="chip-figure" inert>
          {view.figure}
        </span>
        <Icon name="down" />
      </PressButton>
      <CloseButton onClose={onClose} />
    </div>
  );
}
