import type { ComponentChildren } from 'preact';
import { Icon } from '../ui/icon.tsx';
import { problemWords } from '../ui/problem-words.ts';
import { useTranslate } from '../ui/translate-context.ts';
import type { HistoryState } from './state/store.ts';
import { contradictionOf } from './state/view.ts';

/** Notes above all figures: a link that cannot be read, and records that are missing from the sums. */
export function Notes({ state }: { readonly state: HistoryState }) {
  const speech = useTranslate();
  const { t } = speech;
  const contradiction = contradictionOf(state.view.filters);
  const problems = state.years.flatMap((year) => year.problems);
  return (
    <div class="history-notes" aria-live="polite">
      {state.linkFault && (
        <Note words={t(`historyLink_${state.linkFault === 'broken' ? 'broken' : 'long'}`)} />
      )}
      {contradiction && <Note words={t(`historyRange_${contradiction}`)} />}
      {problems.map((problem) => (
        <Note key={`${problem.key} ${problem.keptAt}`} words={problemWords(speech, problem)} />
      ))}
      {state.counting === 'failed' && (
        <Note words={t('historyUnread')}>
          <button type="button" class="button" onClick={() => void state.reread()}>
            {t('appRetry')}
          </button>
        </Note>
      )}
    </div>
  );
}

interface NoteProps {
  readonly words: string;
  readonly children?: ComponentChildren;
}

function Note({ words, children }: NoteProps) {
  return (
    <div class="notice is-watch">
      <Icon name="question" class="icon-state" />
      <p class="notice-words">{words}</p>
      {children}
    </div>
  );
}
