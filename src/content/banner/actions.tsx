import { Icon } from '../../ui/icon.tsx';
import { useTranslate } from '../../ui/translate-context.ts';
import type { Action, BannerView } from './banner-view.ts';
import { trusted } from './trusted.ts';
import type { LogState } from './use-log.ts';

interface Props {
  readonly view: BannerView;
  readonly logState: LogState;
  readonly onLog: () => void;
  readonly onPopup: () => void;
  readonly onClose: () => void;
}

const TROUBLE = { failed: 'bannerLogFailed', covered: 'bannerLogWait' } as const;

/** What can be done here, and what came of it. */
export function Actions({ view, logState, onLog, onPopup, onClose }: Props) {
  const { t } = useTranslate();
  if (view.actions.length === 0 && !view.logged) return null;
  const logged = view.logged || logState === 'done';
  const acts = { log: onLog, popup: onPopup, close: onClose };
  const shown = view.actions.filter((action) => !(logged && action.does === 'log'));
  const trouble = logState === 'failed' || logState === 'covered' ? t(TROUBLE[logState]) : '';
  return (
    <div class="actions">
      {logged && (
        <p class="done is-calm" role="status">
          <Icon name="check" class="icon-state" />
          {t('bannerLogged')}
        </p>
      )}
      {shown.map((action) => (
        <ActionButton
          key={action.label}
          action={action}
          busy={action.does === 'log' && logState === 'busy'}
          act={acts[action.does]}
        />
      ))}
      <p class="trouble" role="status">
        {trouble}
      </p>
    </div>
  );
}

interface ButtonProps {
  readonly action: Action;
  readonly busy: boolean;
  readonly act: () => void;
}

function ActionButton({ action, busy, act }: ButtonProps) {
  const { t } = useTranslate();
  return (
    <button
      type="button"
      class={action.primary ? 'button button-primary' : 'button'}
      aria-busy={busy}
      onClick={trusted(act)}
    >
      {busy ? t('bannerLogging') : action.label}
    </button>
  );
}
