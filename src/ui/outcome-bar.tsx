import { useEffect, useRef } from 'preact/hooks';
import type { Desk, Outcome } from './desk.ts';
import { Icon } from './icon.tsx';
import { refusalWords } from './refusal-words.ts';
import { useTranslate } from './translate-context.ts';

interface Props {
  readonly outcome: Outcome | undefined;
  readonly desk: Pick<Desk, 'retry' | 'undo' | 'dismiss'>;
}

const SAID_FOR_MS = 4_000;
/** Long enough to notice a slip, read and press. */
const UNDO_FOR_MS = 12_000;

/** What became of the last command: said quietly when done, kept until answered when it failed. */
export function OutcomeBar({ outcome, desk }: Props) {
  const { t } = useTranslate();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => fadeAway(outcome, bar.current, desk.dismiss), [outcome, desk]);
  const failed = outcome?.kind === 'failed';
  return (
    <div
      ref={bar}
      class={`outcome ${failed ? 'is-stop' : 'is-calm'}`}
      aria-live={failed ? 'assertive' : 'polite'}
    >
      {outcome && (
        <div class="outcome-card">
          <Icon name={failed ? 'octagon' : 'check'} class="icon-state" />
          <p class="outcome-words">
            {failed ? t(refusalWords(outcome.reason)) : t(outcome.said, ...outcome.values)}
          </p>
          <OutcomeAction outcome={outcome} desk={desk} />
        </div>
      )}
    </div>
  );
}

/** Never takes a button away from under a finger or the keyboard's focus. */
function fadeAway(outcome: Outcome | undefined, bar: HTMLElement | null, dismiss: () => void) {
  if (outcome?.kind !== 'done') return undefined;
  const every = outcome.undo === undefined ? SAID_FOR_MS : UNDO_FOR_MS;
  const timer = setInterval(() => {
    if (!bar?.matches(':hover, :focus-within')) dismiss();
  }, every);
  return () => clearInterval(timer);
}

function OutcomeAction({ outcome, desk }: { readonly outcome: Outcome; readonly desk: Props['desk'] }) {
  const { t } = useTranslate();
  if (outcome.kind === 'done') {
    if (outcome.undo === undefined) return null;
    return (
      <button type="button" class="button button-quiet" onClick={desk.undo}>
        {t(outcome.undo.name === 'history/redo' ? 'appRedo' : 'appUndo')}
      </button>
    );
  }
  return (
    <>
      <button type="button" class="button button-quiet" onClick={desk.retry}>
        {t('appRetry')}
      </button>
      <button type="button" class="icon-button" aria-label={t('appClose')} onClick={desk.dismiss}>
        <Icon name="close" />
      </button>
    </>
  );
}
