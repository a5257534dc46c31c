import { useEffect, useRef, useState } from 'preact/hooks';
import { type Day, seoulDay } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import type { Line } from '../core/line.ts';
import { PAYMENT_RANGE, parseWon, type WonDoubt } from '../core/parse-won.ts';
import { Field } from '../ui/field.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import type { EntryDraft } from './entry-commands.ts';
import { EntryFields, leaveOnEscape, type TypedEntry } from './entry-fields.tsx';

interface Props {
  readonly entry: Entry;
  readonly today: Day;
  /** Lines the payment can be put on; one line leaves nothing to choose. */
  readonly lines: readonly Pick<Line, 'id' | 'nickname'>[];
  readonly onSubmit: (draft: EntryDraft) => void;
  readonly onClose: () => void;
}

/** Corrects one payment, where it is shown. */
export function EditForm({ entry, today, lines, onSubmit, onClose }: Props) {
  const { t } = useTranslate();
  const { typed, change, line, setLine, doubt, input, submit } = useEdited(entry, onSubmit);
  return (
    <form
      class="entry-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => leaveOnEscape(event, onClose)}
    >
      <h2 class="visually-hidden">{t('popupEditTitle')}</h2>
      <EntryFields typed={typed} today={today} doubt={doubt} inputRef={input} onChange={change} />
      {lines.length > 1 && <LineField lines={lines} value={line} onPick={setLine} />}
      <div class="entry-form-actions">
        <button type="submit" class="button button-primary button-large">
          {t('appSave')}
        </button>
        <button type="button" class="button button-large" onClick={onClose}>
          {t('appClose')}
        </button>
      </div>
    </form>
  );
}

/** What stands in the form, and the way from there to a draft or to a doubt. */
function useEdited(entry: Entry, onSubmit: Props['onSubmit']) {
  const [typed, setTyped] = useState<TypedEntry>({
    text: String(entry.amount),
    pool: entry.pool,
    merchant: entry.merchant ?? '',
    on: seoulDay(entry.at),
  });
  const [line, setLine] = useState(entry.line);
  const [doubt, setDoubt] = useState<WonDoubt>();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const change = (part: Partial<TypedEntry>) => {
    setTyped((before) => ({ ...before, ...part }));
    if (part.text !== undefined) setDoubt(undefined);
  };
  const submit = () => {
    const reading = parseWon(input.current?.value ?? typed.text, PAYMENT_RANGE);
    if (reading.ok) {
      const { pool, on, merchant } = typed;
      return onSubmit({ pool, amount: reading.amount, day: on, merchant: merchant.trim(), line });
    }
    setDoubt(reading.reason);
    input.current?.focus();
  };
  return { typed, change, line, setLine, doubt, input, submit };
}

interface LineProps extends Pick<Props, 'lines'> {
  readonly value: string;
  readonly onPick: (line: string) => void;
}

function LineField({ lines, value, onPick }: LineProps) {
  const { t } = useTranslate();
  return (
    <Field label={t('popupLineSwitch')}>
      {(wiring) => (
        <select
          {...wiring}
          class="field-input"
          value={value}
          onChange={({ currentTarget }) => onPick(currentTarget.value)}
        >
          {lines.map(({ id, nickname }) => (
            <option key={id} value={id}>
              {nickname}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
