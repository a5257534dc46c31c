import type { Snapshot } from '../contract/snapshot.ts';
import { Icon } from '../ui/icon.tsx';
import { problemWords } from '../ui/problem-words.ts';
import { useTranslate } from '../ui/translate-context.ts';
import type { PopupState } from './store.ts';

interface Props {
  readonly snapshot: Snapshot;
  readonly actions: Pick<PopupState, 'allowKnownHosts' | 'openOptions'>;
}

/** What keeps the guard from doing its work: switched off, not allowed, or data it cannot use. */
export function Notices({ snapshot: { settings, access, problems }, actions }: Props) {
  const speech = useTranslate();
  const { t } = speech;
  return (
    <>
      {!settings.enabled && (
        <Notice words={t('popupOff')} action={t('popupToSettings')} onAction={actions.openOptions} />
      )}
      {settings.enabled && access.missingHosts > 0 && (
        <Notice
          words={t('popupHostsMissing', access.missingHosts)}
          action={t('appAllow')}
          onAction={actions.allowKnownHosts}
        />
      )}
      {problems.map((problem) => (
        <Notice
          key={`${problem.key} ${problem.keptAt}`}
          words={problemWords(speech, problem)}
          action={t('popupDetails')}
          onAction={actions.openOptions}
        />
      ))}
    </>
  );
}

interface NoticeProps {
  readonly words: string;
  readonly action: string;
  readonly onAction: () => void;
}

function Notice({ words, action, onAction }: NoticeProps) {
  return (
    <div class="notice is-watch">
      <Icon name="question" class="icon-state" />
      <p class="notice-words">{words}</p>
      <button type="button" class="button" onClick={onAction}>
        {action}
      </button>
    </div>
  );
}
