import { Icon } from './icon.tsx';
import { useTranslate } from './translate-context.ts';

/** Shows hidden amounts while it is held, by pointer or key; not drawn where no amounts are hidden. */
export function RevealButton() {
  const { t, masked, reveal } = useTranslate();
  if (reveal === undefined) return null;
  const hide = () => reveal(false);
  return (
    <button
      type="button"
      class="icon-button reveal"
      aria-label={t('uiReveal')}
      aria-pressed={!masked}
      onPointerDown={(event) => {
        if (!event.isTrusted) return;
        // With the pointer captured, the release is heard wherever it happens.
        event.currentTarget.setPointerCapture(event.pointerId);
        reveal(true);
      }}
      onLostPointerCapture={hide}
      onKeyDown={(event) => event.isTrusted && (event.key === ' ' || event.key === 'Enter') && reveal(true)}
      onKeyUp={hide}
      onBlur={hide}
    >
      <Icon name="eye" />
    </button>
  );
}
