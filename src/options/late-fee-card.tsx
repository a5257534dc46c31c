import { useState } from 'preact/hooks';
import type { MessageKey } from '../contract/translate.ts';
import { monthOf } from '../core/day.ts';
import { LATE_FEE_RATES, type LateFeeChoice, type LateFeeRate, stepsOf } from '../core/late-fee.ts';
import { FormField } from '../ui/form-field.tsx';
import { formatYearMonth } from '../ui/format-month.ts';
import { type Speech, useTranslate } from '../ui/translate-context.ts';

interface Props {
  readonly value: LateFeeChoice;
  readonly onChange: (choice: LateFeeChoice) => void;
}

const OWN = 'own';

/** Key of the sentence that says where a published rate was found; a rate without one shows none. */
const SOURCES: Readonly<Record<string, MessageKey>> = {
  'mobilians-danal-2021': 'optionsFeeSource_mobilians',
  'nice-2020': 'optionsFeeSource_nice',
};

/** The late fee for estimates: a published rate with its date and source, or the person's own. */
export function LateFeeCard({ value, onChange }: Props) {
  const speech = useTranslate();
  const { t } = speech;
  const rate = 'rate' in value ? LATE_FEE_RATES.find(({ id }) => id === value.rate) : undefined;
  const source = rate && SOURCES[rate.id];
  const pick = (id: string) => onChange(id === OWN ? { permille: [...stepsOf(value)] } : { rate: id });
  return (
    <div class="card stack">
      <FormField label={t('optionsFee')} hint={t('optionsFeeHint')}>
        {(wiring) => (
          <select
            {...wiring}
            class="field-input"
            value={rate?.id ?? ('permille' in value ? OWN : LATE_FEE_RATES[0].id)}
            onChange={(event) => pick(event.currentTarget.value)}
          >
            {LATE_FEE_RATES.map((known) => (
              <option key={known.id} value={known.id}>
                {rateWords(speech, known)}
              </option>
            ))}
            <option value={OWN}>{t('optionsFeeOwn')}</option>
          </select>
        )}
      </FormField>
      {source && <p class="field-hint">{t(source)}</p>}
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

/** `2021년 1월 약관: 3%, 그다음부터 3.5%`: a published rate is named by its figures. */
const rateWords = ({ t, locale }: Speech, { since, permille }: LateFeeRate): string =>
  t(
    'optionsFeeRate',
    formatYearMonth(locale, monthOf(since)),
    permille[0] / 10,
    (permille[1] ?? permille[0]) / 10,
  );

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
