import type { Problem, QuotaView, Snapshot } from '../contract/snapshot.ts';
import { Icon } from '../ui/icon.tsx';
import { problemWords } from '../ui/problem-words.ts';
import { useTranslate } from '../ui/translate-context.ts';
import { Erase } from './erase.tsx';
import { Section } from './parts/section.tsx';
import { WaysBack } from './recovery.tsx';
import { SafekeepingPart } from './safekeeping-part.tsx';
import type { OptionsState } from './state/store.ts';

interface Props {
  readonly snapshot: Snapshot;
  readonly state: Pick<OptionsState, 'send' | 'safekeeping' | 'spareFile' | 'refresh'>;
}

export function DataSection({ snapshot, state }: Props) {
  const { t } = useTranslate();
  return (
    <Section name="data" title={t('optionsTitle_data')} lead={t('optionsLead_data')}>
      <dl class="card facts">
        <dt>{t('optionsKeptLedger')}</dt>
        <dd>{t('optionsKeptLedgerWhat')}</dd>
        <dt>{t('optionsKeptSettings')}</dt>
        <dd>{t('optionsKeptSettingsWhat')}</dd>
        <dt>{t('optionsKeptTab')}</dt>
        <dd>{t('optionsKeptTabWhat')}</dd>
      </dl>
      {snapshot.trouble && <WaysBack trouble={snapshot.trouble} snapshot={snapshot} state={state} />}
      {snapshot.problems.map((problem) => (
        <ProblemNote key={`${problem.key} ${problem.keptAt}`} problem={problem} />
      ))}
      {snapshot.quota?.isNear && <QuotaNote quota={snapshot.quota} />}
      <SafekeepingPart snapshot={snapshot} state={state} />
      <Erase send={state.send} spareFile={state.spareFile} />
    </Section>
  );
}

/** Shown while storage is nearly full: what to do before it is. */
function QuotaNote({ quota: { bytes, of } }: { readonly quota: QuotaView }) {
  const { t } = useTranslate();
  return (
    <div class="notice is-watch">
      <Icon name="question" class="icon-state" />
      <p class="notice-words">{t('optionsQuotaNear', Math.floor((bytes / of) * 100))}</p>
    </div>
  );
}

function ProblemNote({ problem }: { readonly problem: Problem }) {
  const speech = useTranslate();
  return (
    <div class="notice is-watch">
      <Icon name="question" class="icon-state" />
      <div class="notice-words">
        <p>{problemWords(speech, problem)}</p>
        {problem.keptAt && <p class="text-soft">{speech.t('optionsKeptAt', problem.keptAt)}</p>}
      </div>
    </div>
  );
}
