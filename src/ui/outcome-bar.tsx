import { useEffect, useRef } from 'preact/hooks';
import type { CommandClient } from './command-client.ts';
import type { CommandOutcome } from './command-queue.ts';
import { Icon } from './icon.tsx';
import { mayPassLater, refusalWords } from './refusal-words.ts';
import { type Speech, useTranslate } from './translate-context.ts';

interface Props {
  readonly outcome: CommandOutcome | undefined;
  readonly client: Pick<CommandClient, 'retry' | 'undo' | 'dismiss' | 'tellSameness'>;
}

const SAID_FOR_MS = 4_000;
/** Time to notice a mistake, read the sentence and press undo. */
const UNDO_FOR_MS = 12_000;

/** What became of the last command: done, shown for a while; failed, shown until the person answers. */
export function OutcomeBar({ outcome, client }: Props) {
  const { t } = useTranslate();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => fadeAway(outcome, bar.current, client.dismiss), [outcome, client]);
  const kind = outcome?.kind ?? 'done';
  return (
    <div ref={bar} class={`outcome is-${TONES[kind]}`} aria-live={kind === 'done' ? 'polite' : 'assertive'}>
      {outcome && (
        <div class="outcome-card">
          <Icon name={ICONS[kind]} class="icon-state" />
          <p class="outcome-words">{wordsOf(outcome, t)}</p>
          <OutcomeAction outcome={outcome} client={client} />
        </div>
      )}
    </div>
  );
}

const TONES = { done: 'calm', asked: 'watch', failed: 'stop' } as const;
const ICONS = { done: 'check', asked: 'question', failed: 'octagon' } as const;

function wordsOf(outcome: CommandOutcome, t: Speech['t']): string {
  if (outcome.kind === 'done') return t(outcome.said, ...outcome.values);
  return t(refusalWords(outcome.kind === 'asked' ? 'maybe-same' : outcome.reason));
}

/** Hides the bar after its time, but never while the pointer or the focus is in it. */
function fadeAway(outcome: CommandOutcome | undefined, bar: HTMLElement | null, dismiss: () => void) {
  if (outcome?.kind !== 'done') return undefined;
  const every = outcome.undo === undefined ? SAID_FOR_MS : UNDO_FOR_MS;
  const timer = setInterval(() => {
    if (!bar?.matches(':hover, :focus-within')) dismiss();
  }, every);
  return () => clearInterval(timer);
}

function OutcomeAction({
  outcome,
  client,
}: {
  readonly outcome: CommandOutcome;
  readonly client: Props['client'];
}) {
  const { t } = useTranslate();
  if (outcome.kind === 'done') {
    if (outcome.undo === undefined) return null;
    return (
      <button type="button" class="button button-quiet" onClick={client.undo}>
        {t(outcome.undo.name === 'history/redo' ? 'appRedo' : 'appUndo')}
      </button>
    );
  }
  if (outcome.kind === 'asked') return <SamenessAnswers client={client} />;
  return (
    <span class="outcome-answers">
      {mayPassLater(outcome.reason) && (
        <button type="button" class="button button-quiet" onClick={client.retry}>
          {t('appRetry')}
        </button>
      )}
      <button type="button" class="icon-button" aria-label={t('appClose')} onClick={client.dismiss}>
        <Icon name="close" />
      </button>
    </span>
  );
}

/** Two records may be of one payment; only the person knows. */
function SamenessAnswers({ client }: { readonly client: Props['client'] }) {
  const { t } = useTranslate();
  return (
    <span class="outcome-answers">
      <button type="button" class="button" onClick={() => client.tellSameness(true)}>
        {t('appSamePayment')}
      </button>
      <button type="button" class="button" onClick={() => client.tellSameness(false)}>
        {t('appOtherPayment')}
      </button>
    </span>
  );
}
