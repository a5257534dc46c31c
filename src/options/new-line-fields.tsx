import { addDays, type Day, isDay } from '../core/day.ts';
import type { Line, NewLine } from '../core/line.ts';
import { presetOf } from '../core/presets.ts';
import { plainWon } from '../ui/format-won.ts';
import { useTranslate } from '../ui/translate-context.ts';
import { factSource } from './carrier-notes.ts';
import { Switch } from './parts/switch.tsx';
import { DateField } from './plain-fields.tsx';
import { SavedAmount } from './saved-amount.tsx';
import { withoutUndefined } from './without-undefined.ts';

interface Props {
  readonly line: Line;
  readonly today: Day;
  readonly onSave: (line: Line) => void;
}

/** Block and cap of a new line, filled in where the carrier's are known and empty where not. */
export function NewLineFields({ line, today, onSave }: Props) {
  const { t } = useTranslate();
  const { newLine, ...rest } = line;
  const { newLineCap, newLineBlock } = presetOf(line.carrier);
  const known = withoutUndefined({
    cap: newLineCap?.value,
    blockedThrough: newLineBlock && addDays(today, newLineBlock.value - 1),
  });
  return (
    <>
      <Switch
        label={t('optionsNewLine')}
        hint={t('optionsNewLineHint')}
        isOn={newLine !== undefined}
        onSwitch={(on) => onSave(on ? { ...rest, newLine: known } : rest)}
      />
      {newLine && (
        <NewLineTerms
          newLine={newLine}
          carrier={line.carrier}
          onTerms={(terms) => onSave({ ...rest, newLine: terms })}
        />
      )}
    </>
  );
}

interface TermsProps {
  readonly newLine: NewLine;
  readonly carrier: Line['carrier'];
  readonly onTerms: (terms: NewLine) => void;
}

function NewLineTerms({ newLine, carrier, onTerms }: TermsProps) {
  const speech = useTranslate();
  const { t } = speech;
  const { newLineCap, newLineBlock } = presetOf(carrier);
  const change = (part: { readonly [Name in keyof NewLine]?: NewLine[Name] | undefined }) =>
    onTerms(withoutUndefined({ ...newLine, ...part }));
  return (
    <>
      {(newLineBlock !== undefined || newLine.blockedThrough !== undefined) && (
        <DayField
          label={t('optionsNewLineBlocked')}
          hint={
            newLineBlock === undefined
              ? t('optionsNewLineBlockedHint')
              : t('optionsNewLineBlockedKnown', newLineBlock.value, factSource(speech, newLineBlock))
          }
          value={newLine.blockedThrough}
          onDay={(blockedThrough) => change({ blockedThrough })}
        />
      )}
      <div class="pair">
        <SavedAmount
          label={t('optionsNewLineCap')}
          hint={
            newLineCap === undefined
              ? t('optionsNewLineCapUnknown')
              : t(
                  'optionsNewLineCapKnown',
                  plainWon(speech, newLineCap.value),
                  factSource(speech, newLineCap),
                )
          }
          value={newLine.cap}
          onSave={(cap) => change({ cap })}
        />
        <DayField
          label={t('optionsNewLineUntil')}
          hint={t('optionsNewLineUntilHint')}
          value={newLine.until}
          onDay={(until) => change({ until })}
        />
      </div>
    </>
  );
}

interface DayProps {
  readonly label: string;
  readonly hint: string;
  readonly value: Day | undefined;
  /** `undefined` where the field was emptied. */
  readonly onDay: (day: Day | undefined) => void;
}

const DayField = ({ label, hint, value, onDay }: DayProps) => (
  <DateField
    label={label}
    hint={hint}
    type="date"
    value={value ?? ''}
    onText={(text) => {
      if (text === '' || isDay(text)) onDay(isDay(text) ? text : undefined);
    }}
  />
);
