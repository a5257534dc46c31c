import type { Snapshot } from '../contract/snapshot.ts';
import type { Mute } from '../core/mute.ts';
import type { CommandWithFeedback } from '../ui/feedback.ts';
import { formatMoment } from '../ui/format-moment.ts';
import { Notice } from '../ui/notice.tsx';
import { problemWords } from '../ui/problem-words.ts';
import { quietWords } from '../ui/quiet-words.ts';
import { useTranslate } from '../ui/translate-context.ts';
import { troubleWords } from '../ui/trouble-words.ts';
import { endQuiet } from './quiet-commands.ts';
import type { PopupState } from './store.ts';

interface Props {
  readonly snapshot: Snapshot;
  readonly actions: Pick<PopupState, 'allowKnownHosts' | 'openOptions'>;
  /** The mute of the site in view. */
  readonly muted: Mute | undefined;
  readonly onCommand: (commanded: CommandWithFeedback) => void;
}

/** What keeps the guard from working: muted, not allowed, or data it cannot use; and, last, the reminder to save a file. */
export function Notices({ snapshot, actions, muted, onCommand }: Props) {
  const speech = useTranslate();
  const { t } = speech;
  const { access, problems, quiet, clockBehind, trouble } = snapshot;
  return (
    <>
      {clockBehind !== undefined && (
        <Notice words={t('popupClockBehind', formatMoment(clockBehind, speech.locale))} />
      )}
      {quiet !== undefined && quiet.isUnknown !== true && (
        <Notice
          words={quietWords(speech, quiet.until)}
          action={t('appTurnOn')}
          onAction={() => onCommand(endQuiet())}
        />
      )}
      {quiet === undefined && muted !== undefined && (
        <Notice
          words={t('popupQuietHere', muted.scope.kind === 'site' ? muted.scope.host : '')}
          action={t('appTurnOn')}
          onAction={() => onCommand(endQuiet(muted.id))}
        />
      )}
      {quiet === undefined && access.missingHosts > 0 && (
        <Notice
          words={t('popupHostsMissing', access.missingHosts)}
          action={t('appAllow')}
          onAction={actions.allowKnownHosts}
        />
      )}
      {trouble !== undefined && (
        <Notice
          words={troubleWords(speech, trouble).join(' ')}
          action={t('storeHow')}
          onAction={actions.openOptions}
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
      {snapshot.fileDue && (
        <Notice words={t('appFileDue')} action={t('popupFileSave')} onAction={actions.openOptions} />
      )}
    </>
  );
}
