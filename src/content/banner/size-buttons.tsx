import { Icon } from '../../ui/icon.tsx';
import { useTranslate } from '../../ui/translate-context.ts';
import { trusted } from './trusted.ts';

interface TurnProps {
  readonly open: boolean;
  readonly onTurn: () => void;
}

/** Card to short and back. */
export function TurnButton({ open, onTurn }: TurnProps) {
  const { t } = useTranslate();
  return (
    <button
      type="button"
      class="icon-button"
      data-size
      aria-expanded={open}
      aria-label={t(open ? 'bannerCollapse' : 'bannerExpand')}
      onClick={trusted(onTurn)}
    >
      <Icon name={open ? 'up' : 'down'} />
    </button>
  );
}

export function CloseButton({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslate();
  return (
    <button type="button" class="icon-button" aria-label={t('bannerClose')} onClick={trusted(onClose)}>
      <Icon name="close" />
    </button>
  );
}
