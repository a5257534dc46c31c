import { Icon } from '../../ui/icon.tsx';
import { RevealButton } from '../../ui/reveal-button.tsx';
import { useTranslate } from '../../ui/translate-context.ts';
import { PressButton } from '../press/press-button.tsx';

interface TurnProps {
  readonly open: boolean;
  readonly onTurn: () => void;
}

/** Folds the card to its short form, or opens it again. */
export function TurnButton({ open, onTurn }: TurnProps) {
  const { t } = useTranslate();
  return (
    <PressButton
      purpose={open ? 'leave' : 'look'}
      class="icon-button"
      data-size
      aria-expanded={open}
      aria-label={t(open ? 'bannerCollapse' : 'bannerExpand')}
      onPress={onTurn}
    >
      <Icon name={open ? 'up' : 'down'} />
    </PressButton>
  );
}

/** The last two buttons of every head: one shows hidden amounts, where they are hidden, and one closes the banner. */
export function CloseButton({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslate();
  return (
    <>
      <RevealButton />
      <PressButton purpose="leave" class="icon-button" aria-label={t('bannerClose')} onPress={onClose}>
        <Icon name="close" />
      </PressButton>
    </>
  );
}
