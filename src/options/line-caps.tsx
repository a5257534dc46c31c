import type { Day } from '../core/day.ts';
import type { Line } from '../core/line.ts';
import { presetOf } from '../core/presets.ts';
import type { Won } from '../core/won.ts';
import { plainWon } from '../ui/format-won.ts';
import { useTranslate } from '../ui/translate-context.ts';
import { factSource } from './carrier-notes.ts';
import { NewLineFields } from './new-line-fields.tsx';
import { Switch } from './parts/switch.tsx';
import { SavedAmount } from './saved-amount.tsx';
import { withoutUndefined } from './without-undefined.ts';

interface Props {
  readonly line: Line;
  readonly today: Day;
  readonly onSave: (line: Line) => void;
}

/**
 * What lowers the limit for a while, and whether a prepayment restores it: known for few carriers, so the person enters
 * it.
 */
export function LineCaps({ line, today, onSave }: Props) {
  const { t } = useTranslate();
  return (
    <details class="line-caps">
      <summary class="field-label">{t('optionsCaps')}</summary>
      <div class="stack">
        <ShortLimits line={line} onSave={onSave} />
        <NewLineFields line={line} today={today} onSave={onSave} />
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

/** Limits of a day and of one payment: only some carriers have them, and the person knows the own ones. */
function ShortLimits({ line, onSave }: Omit<Props, 'today'>) {
  const speech = useTranslate();
  const { t } = speech;
  const { dayLimit, paymentLimit, ...rest } = line;
  const { shortLimits } = presetOf(line.carrier);
  const save = (limits: { readonly dayLimit: Won | undefined; readonly paymentLimit: Won | undefined }) =>
    onSave({ ...rest, ...withoutUndefined(limits) });
  const hint =
    shortLimits === undefined
      ? t('optionsShortLimitsHint')
      : t('optionsShortLimitsKnown', factSource(speech, shortLimits));
  return (
    <div class="pair">
      <SavedAmount
        label={t('optionsDayLimit')}
        hint={hint}
        value={dayLimit}
        onSave={(amount) => save({ dayLimit: amount, paymentLimit })}
      />
      <SavedAmount
        label={t('optionsPaymentLimit')}
        value={paymentLimit}
        onSave={(amount) => save({ dayLimit, paymentLimit: amount })}
      />
    </div>
  );
}

function UnpaidCap({ line, onSave }: Omit<Props, 'today'>) {
  const speech = useTranslate();
  const { unpaidCap, ...rest } = line;
  const { unpaidCap: known } = presetOf(line.carrier);
  const hint =
    known === undefined
      ? speech.t('optionsUnpaidCapHint')
      : speech.t('optionsUnpaidCapKnown', plainWon(speech, known.value), factSource(speech, known));
  const save = (cap: Won | undefined) => onSave(cap === undefined ? rest : { ...rest, unpaidCap: cap });
  return <SavedAmount label={speech.t('optionsUnpaidCap')} hint={hint} value={unpaidCap} onSave={save} />;
}
