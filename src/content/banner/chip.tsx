import { Icon } from '../../ui/icon.tsx';
import type { BannerView } from './banner-view.ts';
import { CloseButton } from './size-buttons.tsx';
import { trusted } from './trusted.ts';

interface Props {
  readonly view: BannerView;
  readonly onTurn: () => void;
  readonly onClose: () => void;
}

/** One line: all that good news needs. */
export function Chip({ view, onTurn, onClose }: Props) {
  return (
    <div class="chip-row">
      <button type="button" class="chip-open" data-size aria-expanded={false} onClick={trusted(onTurn)}>
        <Icon name={view.icon} class="icon-state" />
        <span class="chip-figure">{view.figure}</span>
        <Icon name="down" />
      </button>
      <CloseButton onClose={onClose} />
    </div>
  );
}
