import { HeadroomMeter } from './headroom.tsx';
import type { BannerView } from './said/banner-view.ts';
import { CloseButton, TurnButton } from './size-buttons.tsx';

interface Props {
  readonly view: BannerView;
  readonly onTurn: () => void;
  readonly onClose: () => void;
}

/** For a small payment window: the most important lines, leaving the window's own amount in sight. */
export function Brief({ view, onTurn, onClose }: Props) {
  return (
    <>
      <div class="head-buttons">
        <TurnButton open={false} onTurn={onTurn} />
        <CloseButton onClose={onClose} />
      </div>
      {view.bar && <HeadroomMeter bar={view.bar} slim />}
    </>
  );
}
