import { useEffect, useRef, useState } from 'preact/hooks';
import type { Snapshot } from '../contract/snapshot.ts';
import { DateQuestion } from '../intake/date-question.tsx';
import { FeeQuestion } from '../intake/fee-question.tsx';
import { Sources } from '../intake/sources.tsx';
import { activeView } from '../ui/active-view.ts';
import { FormField } from '../ui/form-field.tsx';
import { Notice } from '../ui/notice.tsx';
import { OutcomeBar } from '../ui/outcome-bar.tsx';
import { RevealButton } from '../ui/reveal-button.tsx';
import { StoreTroubleNote } from '../ui/store-trouble-note.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import { Unreachable } from '../ui/unreachable.tsx';
import { useStore } from '../ui/use-store.ts';
import { useUndoKeys } from '../ui/use-undo-keys.ts';
import { Result } from './result.tsx';
import type { CompareState, CompareStore } from './store.ts';
import { type Comparison, useComparison } from './use-comparison.ts';

/** The whole comparison, rendered from the store. */
export function Compare({ store }: { readonly store: CompareStore }) {
  const state = useStore(store, (now) => now);
  const { snapshot } = state;
  useUndoKeys(state.step);
  if (snapshot?.trouble?.hidesFigures) {
    return (
      <main class="compare-trouble">
        <StoreTroubleNote trouble={snapshot.trouble} actions={state} />
      </main>
    );
  }
  if (snapshot !== undefined) return <Ready state={state} snapshot={snapshot} />;
  if (!state.unreachable) return null;
  return <Unreachable class="compare-trouble" onRetry={() => void state.refresh()} />;
}

interface ReadyProps {
  readonly state: CompareState;
  readonly snapshot: Snapshot;
}

function Ready({ state, snapshot }: ReadyProps) {
  const { t } = useTranslate();
  const [picked, pickLine] = useState(snapshot.settings.activeLine);
  const line = activeView(snapshot, picked);
  const comparison = useComparison(state, snapshot, line?.line.id ?? '');
  const isRead = typeof comparison.page !== 'string' || comparison.source.found !== undefined;
  const title = useRef<HTMLHeadingElement>(null);
  const wasRead = useRef(isRead);
  useEffect(() => {
    // The button that was pressed is gone, so the title takes the focus.
    if (wasRead.current !== isRead) title.current?.focus();
    wasRead.current = isRead;
  }, [isRead]);
  return (
    <div class="compare-page">
      <header class="compare-head">
        <p class="compare-brand">
          <img src="/icons/48.png" width="28" height="28" alt="" />
          {t('appName')}
        </p>
        <span class="row">
          <RevealButton />
          <button type="button" class="button button-quiet" onClick={state.openOptions}>
            {t('popupToSettings')}
          </button>
        </span>
      </header>
      <main class="compare-main" aria-busy={comparison.page === 'reading'}>
        <div class="compare-title">
          <h1 ref={title} class="figure-banner" tabIndex={-1}>
            {t('comparePageTitle')}
          </h1>
          <p class="text-soft">{t(isRead ? 'comparePromise' : 'compareLead')}</p>
        </div>
        {snapshot.lines.length > 1 && (
          <div class="compare-line">
            <FormField label={t('exchangeLine')} hint={t('compareLineHint')}>
              {(wiring) => (
                <select
                  {...wiring}
                  class="field-input"
                  value={line?.line.id}
                  onChange={(event) => pickLine(event.currentTarget.value)}
                >
                  {snapshot.lines.map(({ line: { id, nickname } }) => (
                    <option key={id} value={id}>
                      {nickname}
                    </option>
                  ))}
                </select>
              )}
            </FormField>
          </div>
        )}
        {!isRead && <Start comparison={comparison} snapshot={snapshot} />}
        {comparison.beside.length > 0 && (
          <p class="text-soft">{t('compareTablesBeside', comparison.beside.join(', '))}</p>
        )}
        {isRead && comparison.question !== undefined && (
          <DateQuestion found={comparison.question} today={snapshot.today} onSay={comparison.say} />
        )}
        {isRead && comparison.question === undefined && comparison.withFees !== undefined && (
          <FeeQuestion found={comparison.withFees} onSay={comparison.say} />
        )}
        {isRead && line !== undefined && (
          <Result comparison={comparison} state={state} snapshot={snapshot} line={line} />
        )}
      </main>
      <OutcomeBar outcome={state.outcome} client={state} />
    </div>
  );
}

/** Shown before there is anything to compare: why there is nothing, and how to get it. */
function Start({ comparison, snapshot }: { readonly comparison: Comparison; readonly snapshot: Snapshot }) {
  const { t } = useTranslate();
  const { page, readAgain, source } = comparison;
  if (page === 'reading') return <p role="status">{t('compareReading')}</p>;
  return (
    <>
      {page === 'blocked' && (
        <Notice
          role="status"
          words={t('compareBlocked')}
          action={t('compareReadAgain')}
          onAction={readAgain}
        />
      )}
      {page === 'unknown' && (
        <Notice
          role="status"
          words={t('compareUnknown')}
          action={t('compareReadAgain')}
          onAction={readAgain}
        />
      )}
      {page === 'none' && <p>{t('compareHow')}</p>}
      <section class="card stack" aria-label={t('compareOther')}>
        <h2 class="compare-section-title">{t('compareOther')}</h2>
        <Sources source={source} today={snapshot.today} />
      </section>
    </>
  );
}
