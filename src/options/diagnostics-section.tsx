import { useEffect, useState } from 'preact/hooks';
import type { Noticed } from '../contract/diagnostics.ts';
import type { Snapshot } from '../contract/snapshot.ts';
import { useTranslate } from '../ui/translate-context.ts';
import { factLines, factText, noticedLine } from './diagnostic-facts.ts';
import { Section } from './parts/section.tsx';
import type { OptionsState } from './state/store.ts';

interface Props {
  readonly snapshot: Snapshot;
  readonly state: Pick<OptionsState, 'version' | 'seenAccess' | 'noticed'>;
}

/** Helps to find out why a page was not recognised; it can be copied, and holds nothing personal. */
export function DiagnosticsSection({ snapshot, state }: Props) {
  const speech = useTranslate();
  const { t } = speech;
  const [noticed, show] = useState<readonly Noticed[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void state.noticed().then((found) => isCurrent && show(found));
    return () => {
      isCurrent = false;
    };
  }, [snapshot, state.noticed]);
  const facts = {
    version: state.version,
    browser: navigator.userAgent,
    access: state.seenAccess,
    everySite: snapshot.access.everySite,
    noticed,
  };
  return (
    <Section name="diagnostics" title={t('optionsTitle_diagnostics')} lead={t('optionsLead_diagnostics')}>
      <dl class="card facts">
        {factLines(speech, facts).map(([name, what]) => (
          <div key={name} class="fact">
            <dt>{name}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <div class="card stack">
        <h3 class="field-label">{t('optionsNoticed')}</h3>
        {noticed.length === 0 ? (
          <p class="field-hint">{t('optionsNoticedNone')}</p>
        ) : (
          <ul>
            {noticed.map((one) => (
              <li key={noticedLine(one)} class="host">
                {noticedLine(one)}
              </li>
            ))}
          </ul>
        )}
      </div>
      <CopyButton text={factText(speech, facts)} />
    </Section>
  );
}

function CopyButton({ text }: { readonly text: string }) {
  const { t } = useTranslate();
  const [said, say] = useState<'optionsCopied' | 'optionsCopyFailed'>();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => say('optionsCopied'),
      () => say('optionsCopyFailed'),
    );
  return (
    <div class="row">
      <button type="button" class="button section-add" onClick={() => void copy()}>
        {t('optionsCopyFacts')}
      </button>
      <p role="status" class="text-soft">
        {said && t(said)}
      </p>
    </div>
  );
}
