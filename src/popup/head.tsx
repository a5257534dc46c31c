import type { LineView, Snapshot } from '../contract/snapshot.ts';
import { carrierName } from '../ui/carrier-name.ts';
import type { CommandWithFeedback } from '../ui/feedback.ts';
import { Icon } from '../ui/icon.tsx';
import { RevealButton } from '../ui/reveal-button.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import { QuietMenu } from './quiet-menu.tsx';
import type { PopupState } from './store.ts';

interface Props {
  readonly snapshot: Snapshot;
  readonly active: LineView | undefined;
  readonly state: Pick<PopupState, 'switchLine' | 'openOptions' | 'openHistory'>;
  readonly site: string | undefined;
  readonly onCommand: (commanded: CommandWithFeedback) => void;
}

/** The line whose month is shown; with several lines, a way to switch. */
export function Head({ snapshot: { lines, settings, quiet }, active, state, site, onCommand }: Props) {
  const { t } = useTranslate();
  return (
    <header class="popup-head">
      <span class="popup-brand is-calm">
        <Icon name="logo" class="icon-state" />
        <span class="popup-brand-name">{t('appName')}</span>
      </span>
      {lines.length < 2 ? (
        <span class="popup-line text-soft">
          {active && (settings.setup === 'done' ? lineName(t, active) : active.line.nickname)}
        </span>
      ) : (
        <select
          class="line-switch"
          aria-label={t('popupLineSwitch')}
          value={active?.line.id}
          onChange={(event) => state.switchLine(settings, event.currentTarget.value)}
        >
          {lines.map((view) => (
            <option key={view.line.id} value={view.line.id}>
              {lineName(t, view)}
            </option>
          ))}
        </select>
      )}
      <RevealButton />
      {quiet === undefined && <QuietMenu site={site} onCommand={onCommand} />}
      <button type="button" class="icon-button" aria-label={t('popupToHistory')} onClick={state.openHistory}>
        <Icon name="bill" />
      </button>
      <button type="button" class="icon-button" aria-label={t('popupToSettings')} onClick={state.openOptions}>
        <Icon name="gear" />
      </button>
    </header>
  );
}

/** Nickname and carrier; the nickname alone while no carrier is chosen. */
const lineName = (t: ReturnType<typeof useTranslate>['t'], { line }: LineView): string =>
  line.carrier === undefined
    ? line.nickname
    : t('popupLineName', t(carrierName(line.carrier)), line.nickname);
