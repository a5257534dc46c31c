import { Icon } from '../../ui/icon.tsx';
import type { BannerView } from './banner-view.ts';
import { HeadroomMeter } from './headroom.tsx';
import { CloseButton, TurnButton } from './size-buttons.tsx';

interface Props {
  readonly view: BannerView;
  readonly onTurn: () => void;
  readonly onClose: () => void;
}

/** For a small payment window: what matters most, leaving the window's own amount in sight. */
export function Brief({ view, onTurn, onClose }: Props) {
  return (
    <>
      <div class="brief-row">
        <Icon name={view.icon} size={24} class="icon-state" />
        <div class="brief-words">
          <p class="brief-figure">{view.figure}</p>
          {view.address ? (
            <p class="address">
              <bdi>{view.address}</bdi>
            </p>
          ) : (
            <p class="brief-line">{view.lines[0]}</p>
          )}
        </div>
        <div class="head-buttons">
          <TurnButton open={false} onTurn={onTurn} />
          <CloseButton onClose={onClose} />
        </div>
      </div>
      {view.bar && <HeadroomMeter bar={view.bar} slim />}
    </>
  );
}
