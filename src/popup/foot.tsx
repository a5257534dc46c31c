import { Icon } from '../ui/icon.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import { LookButton } from './look-button.tsx';
import type { PopupState } from './store.ts';

interface Props {
  readonly state: Pick<PopupState, 'panel' | 'show' | 'check' | 'checkPage'>;
  /** The one primary button stands elsewhere. */
  readonly isPlain: boolean;
  /** Nothing was seen in this tab, and there is a tab to look at. */
  readonly mayLook: boolean;
}

/** Log by hand, look at this page, and where every figure comes from. */
export function Foot({ state, isPlain, mayLook }: Props) {
  const { t } = useTranslate();
  const { panel, show, check } = state;
  const isForm = panel.kind === 'log' || panel.kind === 'edit';
  return (
    <footer class="popup-foot">
      {!isForm && (
        <div class="popup-foot-buttons">
          <button
            type="button"
            class={`button button-large ${isPlain ? '' : 'button-primary'}`}
            onClick={() => show({ kind: 'log' })}
          >
            <Icon name="plus" />
            {t('popupLog')}
          </button>
          {mayLook && <LookButton state={state} />}
        </div>
      )}
      <p class="popup-basis text-soft" aria-live="polite">
        {mayLook && check !== 'idle' ? t(`popupCheck_${check}`) : t('popupBasis')}
      </p>
    </footer>
  );
}
