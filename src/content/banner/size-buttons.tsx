import { Icon } from '../../ui/icon.tsx';
import { useTranslate } from '../../ui/translate-context.ts';
import { PressButton } from './press-button.tsx';

interface TurnProps {
  readonly open: boolean;
  readonly onTurn: () => void;
  /** The page could learn from the size that it opens to; told of a press that does not count. */
  readonly onCovered?: (() => void) | undefined;
}

/** Card to short and back. */
export function TurnButton({ open, onTurn, onCovered }: TurnProps) {
  const { t } = useTranslate();
  return (
    <PressButton
      purpose={open ? 'leave' : onCovered ? 'unfold' : 'look'}
      class="icon-button"
      data-size
      aria-expanded={open}
      aria-label={t(open ? 'bannerCollapse' : 'bannerExpand')}
      onPress={onTurn}
      onCovered={onCovered}
    >
      <Icon name={open ? 'up' : 'down'} />
    </PressButton>
  );
}

export function CloseButton({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslate();
  return (
    <PressButton purpose="leave" class="icon-button" aria-label={t('bannerClose')} onPress={onClose}>
      <Icon name="close" />
    </PressButton>
  );
}
