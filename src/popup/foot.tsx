import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../ui/icon.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import { LookButton } from './look-button.tsx';
import { PickButton } from './pick-button.tsx';
import type { PopupState } from './store.ts';

interface Props {
  readonly state: Pick<
    PopupState,
    'panel' | 'show' | 'check' | 'checkPage' | 'openCompare' | 'pickSum' | 'pickRefusal'
  >;
  /** Another part of the popup has the primary button; there is only one at a time. */
  readonly isPlain: boolean;
  /** No payment was seen in this tab, and there is a tab to look at. */
  readonly mayLook: boolean;
  /** Drawn just above the buttons. */
  readonly children: ComponentChildren;
}

/** The buttons to log by hand and to look at this page, and the line that says where every figure comes from. */
export function Foot({ state, isPlain, mayLook, children }: Props) {
  const { t } = useTranslate();
  const { panel, show, check } = state;
  const isForm = panel.kind === 'log' || panel.kind === 'edit';
  const log = useRef<HTMLButtonElement>(null);
  const wasForm = useRef(isForm);
  useEffect(() => {
    if (wasForm.current && !isForm) log.current?.focus();
    wasForm.current = isForm;
  }, [isForm]);
  return (
    <footer class="popup-foot">
      {children}
      {!isForm && (
        <div class="popup-foot-buttons">
          <button
            ref={log}
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
      {mayLook && check === 'nothing' && (
        <div class="popup-foot-more">
          <PickButton state={state} words="popupPickSum" />
          <button type="button" class="button button-quiet" onClick={state.openCompare}>
            {t('popupCompare')}
          </button>
        </div>
      )}
      <p class="popup-basis text-soft" aria-live="polite">
        {mayLook && check !== 'idle' ? t(`popupCheck_${check}`) : t('popupBasis')}
      </p>
    </footer>
  );
}
