import { useState } from 'preact/hooks';
import type { Problem, QuotaView, Snapshot } from '../contract/snapshot.ts';
import { Field } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { problemWords } from '../ui/problem-words.ts';
import { useTranslate } from '../ui/translate-context.ts';
import { SafekeepingPart } from './safekeeping-part.tsx';
import { Section } from './section.tsx';
import type { OptionsState } from './store.ts';

interface Props {
  readonly snapshot: Snapshot;
  readonly state: Pick<OptionsState, 'send' | 'safekeeping'>;
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
      {snapshot.problems.map((problem) => (
        <ProblemNote key={`${problem.key} ${problem.keptAt}`} problem={problem} />
      ))}
      {snapshot.quota?.isNear && <QuotaNote quota={snapshot.quota} />}
      <SafekeepingPart snapshot={snapshot} state={state} />
      <Erase send={state.send} />
    </Section>
  );
}

/** What to do while there is still room to do it. */
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

function Erase({ send }: Pick<OptionsState, 'send'>) {
  const { t } = useTranslate();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const word = t('optionsEraseWord');
  const submit = async (event: Event) => {
    event.preventDefault();
    if (typed.trim().toLowerCase() !== word) return setWrong(true);
    const isErased = await send(
      { name: 'ledger/erase', content: { confirm: 'erase' } },
      { said: 'optionsErased' },
    );
    if (isErased) setTyped('');
  };
  return (
    <form class="card stack" noValidate onSubmit={submit}>
      <h3 class="text-emphasis">{t('optionsErase')}</h3>
      <p class="text-soft">{t('optionsEraseLead')}</p>
      <Field label={t('optionsEraseAsk', word)} error={isWrong ? t('optionsEraseWrong', word) : undefined}>
        {(wiring) => (
          <input
            {...wiring}
            class="field-input"
            type="text"
            autocomplete="off"
            spellcheck={false}
            maxLength={12}
            value={typed}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setWrong(false);
            }}
          />
        )}
      </Field>
      <button type="submit" class="button button-danger">
        {t('optionsErase')}
      </button>
    </form>
  );
}
