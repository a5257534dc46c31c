import { addDays, type Day, day } from '../core/day.ts';
import type { Line } from '../core/line.ts';
import { PRESETS, said } from '../core/presets.ts';
import { type Won, won } from '../core/won.ts';
import { Field } from '../ui/field.tsx';
import { formatWon } from '../ui/format-won.ts';
import { useTranslate } from '../ui/translate-context.ts';
import { SavedAmount } from './saved-amount.tsx';
import { Switch } from './switch.tsx';

interface Props {
  readonly line: Line;
  readonly today: Day;
  readonly onSave: (line: Line) => void;
}

/** A new line is capped for about three months (SKT: up to three months; gift-card shops: 90 days). */
const NEW_LINE_DAYS = 90;

/** What lowers the limit for a while, and what gives it back: known for few carriers, so the person says it. */
export function LineCaps({ line, today, onSave }: Props) {
  const { t } = useTranslate();
  return (
    <details class="line-caps">
      <summary class="field-label">{t('optionsCaps')}</summary>
      <div class="stack">
        <NewLine line={line} today={today} onSave={onSave} />
        <UnpaidCap line={line} onSave={onSave} />
        <Switch
          label={t('optionsPrepaymentRestores')}
          hint={t('optionsPrepaymentRestoresHint')}
          isOn={line.prepaymentRestores}
          onSwitch={(prepaymentRestores) => onSave({ ...line, prepaymentRestores })}
        />
      </div>
    </details>
  );
}

function NewLine({ line, today, onSave }: Props) {
  const { t } = useTranslate();
  const { newLine, ...rest } = line;
  const preset = PRESETS[line.carrier];
  const turn = (on: boolean) => {
    const cap = said(preset.newLineCap) ?? won(0);
    const until = addDays(today, (said(preset.newLineDays) ?? NEW_LINE_DAYS) - 1);
    onSave(on ? { ...rest, newLine: { until, cap } } : rest);
  };
  return (
    <>
      <Switch
        label={t('optionsNewLine')}
        hint={t('optionsNewLineHint')}
        isOn={newLine !== undefined}
        onSwitch={turn}
      />
      {newLine && (
        <div class="pair">
          <SavedAmount
            label={t('optionsNewLineCap')}
            value={newLine.cap}
            onSave={(cap) => cap !== undefined && onSave({ ...rest, newLine: { ...newLine, cap } })}
          />
          <Field label={t('optionsNewLineUntil')}>
            {(wiring) => (
              <input
                {...wiring}
                class="field-input"
                type="date"
                value={newLine.until}
                onChange={({ currentTarget: { value } }) =>
                  value !== '' && onSave({ ...rest, newLine: { ...newLine, until: day(value) } })
                }
              />
            )}
          </Field>
        </div>
      )}
    </>
  );
}

function UnpaidCap({ line, onSave }: Omit<Props, 'today'>) {
  const speech = useTranslate();
  const { unpaidCap, ...rest } = line;
  const known = PRESETS[line.carrier].unpaidCap;
  const usual = said(known);
  const hint =
    usual === undefined || known === undefined
      ? speech.t('optionsUnpaidCapHint')
      : speech.t('optionsUnpaidCapKnown', formatWon(speech, usual), known.asOf.slice(0, 7));
  const save = (cap: Won | undefined) => onSave(cap === undefined ? rest : { ...rest, unpaidCap: cap });
  return <SavedAmount label={speech.t('optionsUnpaidCap')} hint={hint} value={unpaidCap} onSave={save} />;
}
