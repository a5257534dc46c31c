import { Icon } from './icon.tsx';
import { useTranslate } from './translate-context.ts';

const isHoldKey = (key: string): boolean => key === ' ' || key === 'Enter';

/** Shows hidden amounts for as long as it is held, by pointer or key; not there while they are in sight anyway. */
export function RevealButton() {
  const { t, masked, reveal } = useTranslate();
  if (reveal === undefined) return null;
  return (
    <button
      type="button"
      class="icon-button reveal"
      aria-label={t('uiReveal')}
      aria-pressed={!masked}
      onPointerDown={(event) => {
        if (!event.isTrusted) return;
        // Wherever the pointer is let go, this hears of it.
        event.currentTarget.setPointerCapture(event.pointerId);
        reveal(true);
      }}
      onLostPointerCapture={() => reveal(false)}
      onKeyDown={(event) => event.isTrusted && isHoldKey(event.key) && reveal(true)}
      onKeyUp={() => reveal(false)}
      onBlur={() => reveal(false)}
      onContextMenu={(event) => event.preventDefault()}
    >
      <Icon name="eye" />
    </button>
  );
}
