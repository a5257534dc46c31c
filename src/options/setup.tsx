import { useRef, useState } from 'preact/hooks';
import type { Line, Pool } from '../core/line.ts';
import { SUM_RANGE } from '../core/parse-won.ts';
import type { Won } from '../core/won.ts';
import { AmountInput } from '../ui/amount-input.tsx';
import { plainWon } from '../ui/format-won.ts';
import { useTranslate } from '../ui/translate-context.ts';
import { BillDays } from './bill-days.tsx';
import { CarrierField, ConsentNote, LimitChoices, WhereCard } from './line-fields.tsx';
import { type Answers, readAnswers } from './setup-answers.ts';

interface Props {
  readonly line: Line;
  readonly onFinish: (line: Line) => void;
  readonly onSkip: () => void;
}

/** The first-run form: four answers, of which only the carrier is required. */
export function Setup({ line, onFinish, onSkip }: Props) {
  const speech = useTranslate();
  const { t } = speech;
  // A limit may have been typed in the popup before: the form begins with it, so that it is not lost.
  const written = (amount: Won | undefined) => (amount === undefined ? '' : plainWon(speech, amount));
  const [answers, setAnswers] = useState<Answers>({
    // A carrier that was chosen before is preselected; where none was, the person is asked.
    carrier: line.carrier,
    phone: written(line.limits.phone),
    content: written(line.limits.content),
    dueDay: line.dueDay,
    debitDay: line.debitDay,
  });
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const change = (part: Partial<Answers>) => setAnswers((before) => ({ ...before, ...part }));
  const reading = readAnswers(line, answers);
  const faults = isTried && !reading.ok ? reading.faults : {};
  const submit = (event: Event) => {
    event.preventDefault();
    if (reading.ok) return onFinish(reading.line);
    setTried(true);
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  };
  const limit = (pool: Pool) => (
    <AmountInput
      label={t(`optionsLimit_${pool}`)}
      hint={t(pool === 'phone' ? 'optionsLimitHint' : 'optionsLimitContentHint')}
      placeholder={t('appLimitPlaceholder')}
      text={answers[pool]}
      range={SUM_RANGE}
      doubt={faults[pool]}
      onText={(text) => change({ [pool]: text })}
    />
  );
  return (
    <main class="setup">
      <header class="setup-head">
        <img src="/icons/128.png" width="72" height="72" alt="" />
        <h1 class="setup-title">{t('setupTitle')}</h1>
        <p class="setup-lead text-soft">{t('setupLead')}</p>
      </header>
      <form ref={form} class="stack setup-form" noValidate onSubmit={submit}>
        <CarrierField
          value={answers.carrier}
          error={faults.carrier === undefined ? undefined : t('setupCarrierMissing')}
          onPick={(carrier) => change({ carrier })}
        />
        {limit('phone')}
        <LimitChoices
          carrier={answers.carrier}
          value={reading.ok ? reading.line.limits.phone : undefined}
          onPick={(amount) => change({ phone: plainWon(speech, amount) })}
        />
        <ConsentNote carrier={answers.carrier} />
        <WhereCard key={answers.carrier} carrier={answers.carrier} isOpen />
        {limit('content')}
        <BillDays line={daysOf(answers)} onDays={({ dueDay, debitDay }) => change({ dueDay, debitDay })} />
        <div class="setup-actions">
          <button type="submit" class="button button-primary button-large">
            {t('setupFinish')}
          </button>
          <button type="button" class="button button-large" onClick={onSkip}>
            {t('setupLater')}
          </button>
        </div>
      </form>
    </main>
  );
}

const daysOf = ({ carrier, dueDay, debitDay }: Answers) => ({
  dueDay,
  ...(carrier !== undefined && { carrier }),
  ...(debitDay !== undefined && { debitDay }),
});
