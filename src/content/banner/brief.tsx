import type { BannerView } from './banner-view.ts';
import { HeadroomMeter } from './headroom.tsx';
import { CloseButton, TurnButton } from './size-buttons.tsx';

interface Props {
  readonly view: BannerView;
  readonly onTurn: () => void;
  readonly onClose: () => void;
  /** See `TurnButton`. */
  readonly onCovered?: (() => void) | undefined;
}

/** For a small payment window: what matters most, leaving the window's own amount in sight. */
export function Brief({ view, onTurn, onClose, onCovered }: Props) {
  return (
    <>
      <div class="head-buttons">
        <TurnButton open={false} onTurn={onTurn} onCovered={onCovered} />
        <CloseButton onClose={onClose} />
      </div>
      {view.bar && <HeadroomMeter bar={view.bar} slim />}
    </>
  );
}
