import { useState } from 'preact/hooks';
import { lateFeeSteps, termsName } from '../contract/late-fee-words.ts';
import type { MessageKey } from '../contract/translate.ts';
import { type Month, monthOf } from '../core/day.ts';
import { LATE_FEE_RATES, type LateFeeChoice, type LateFeeRate, rateOf, stepsOf } from '../core/late-fee.ts';
import { FormField } from '../ui/form-field.tsx';
import { formatYearMonth } from '../ui/format-month.ts';
import { useTranslate } from '../ui/translate-context.ts';

interface Props {
  readonly value: LateFeeChoice;
  readonly onChange: (choice: LateFeeChoice) => void;
}

const OWN = 'own';

/** Key of the sentence that says where a published rate was found: `$1` since when it holds, `$2` where it was last seen. */
const SOURCES: Readonly<Record<LateFeeRate['id'], MessageKey>> = {
  'mobilians-danal-2021': 'optionsFeeSource_mobilians',
  'nice-2020': 'optionsFeeSource_nice',
};

/** The late fee for estimates: a published rate with its date and source, or the person's own. A narrow list cuts names off, not rates. */
export function LateFeeCard({ value, onChange }: Props) {
  const speech = useTranslate();
  const { t, locale } = speech;
  const rate = rateOf(value);
  const when = (month: Month) => formatYearMonth(locale, month);
  const pick = (id: string) => onChange(id === OWN ? { permille: [...stepsOf(value)] } : { rate: id });
  return (
    <div class="card stack">
      <FormField label={t('optionsFee')} hint={t('optionsFeeHint')}>
        {(wiring) => (
          <select
            {...wiring}
            class="field-input"
            value={rate?.id ?? OWN}
            onChange={(event) => pick(event.currentTarget.value)}
          >
            {LATE_FEE_RATES.map(({ id }) => (
              <option key={id} value={id}>
                {t('optionsFeeTerms', lateFeeSteps(speech, { rate: id }), termsName(speech, id))}
              </option>
            ))}
            <option value={OWN}>{t('optionsFeeOwn')}</option>
          </select>
        )}
      </FormField>
      {rate && (
        <p class="field-hint">{t(SOURCES[rate.id], when(monthOf(rate.since)), when(rate.lastSeen))}</p>
      )}
      {'permille' in value && (
        <div class="pair">
          {[0, 1].map((step) => (
            <Percent
              key={step}
              label={t(step === 0 ? 'optionsFeeFirst' : 'optionsFeeLater')}
              permille={value.permille[step] ?? value.permille.at(-1) ?? 0}
              onSave={(permille) => onChange({ permille: withStep(value.permille, step, permille) })}
            />
          ))}
        </div>
      )}
    </div>
  );
}

function withStep(steps: readonly number[], step: number, permille: number): number[] {
  const [first = 0, later = first] = steps;
  return step === 0 ? [permille, later] : [first, permille];
}

interface PercentProps {
  readonly label: string;
  readonly permille: number;
  readonly onSave: (permille: number) => void;
}

/** A percentage of up to three digits and at most one decimal. */
const PERCENT = /^(\d{1,3})(?:[.,](\d))?$/;

function Percent({ label, permille, onSave }: PercentProps) {
  const { t } = useTranslate();
  const [typed, setTyped] = useState<string>();
  const [isWrong, setWrong] = useState(false);
  const leave = (text: string) => {
    const [, whole, tenth = '0'] = PERCENT.exec(text.replace('%', '').trim()) ?? [];
    const read = whole === undefined ? Number.NaN : Number(whole) * 10 + Number(tenth);
    if (!(read >= 0 && read <= 1_000)) return setWrong(true);
    setTyped(undefined);
    if (read !== permille) onSave(read);
  };
  return (
    <FormField label={label} error={isWrong ? t('optionsFeeWrong') : undefined}>
      {(wiring) => (
        <input
          {...wiring}
          class="field-input"
          type="text"
          inputMode="decimal"
          autocomplete="off"
          maxLength={6}
          value={typed ?? String(permille / 10)}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setWrong(false);
          }}
          onBlur={(event) => leave(event.currentTarget.value)}
        />
      )}
    </FormField>
  );
}
