import { useEffect, useRef, useState } from 'preact/hooks';
import type { HalfTypedBox } from '../contract/half-typed.ts';
import { type Day, seoulDay } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import type { Line } from '../core/line.ts';
import { PAYMENT_RANGE, parseWon, type WonDoubt } from '../core/parse-won.ts';
import { FormField } from '../ui/form-field.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import type { EntryDraft } from './entry-commands.ts';
import { EntryFields, type TypedEntry } from './entry-fields.tsx';
import { EntryFrame } from './entry-frame.tsx';

interface Props {
  readonly entry: Entry;
  readonly today: Day;
  /** Lines the payment may be moved to; with a single line the field is not shown. */
  readonly lines: readonly Pick<Line, 'id' | 'nickname'>[];
  /** Keeps what was typed where the page closes before the form is sent. */
  readonly halfTyped?: HalfTypedBox | undefined;
  readonly onSubmit: (draft: EntryDraft) => void;
  readonly onClose: () => void;
}

/** The form that corrects one payment, in the place where the payment is shown. */
export function EditForm(props: Props) {
  const { today, lines, onClose } = props;
  const { t } = useTranslate();
  const { typed, change, doubt, input, submit } = useEdited(props);
  return (
    <EntryFrame title={t('popupEditTitle')} send={t('appSave')} onSubmit={submit} onClose={onClose}>
      <EntryFields typed={typed} today={today} doubt={doubt} inputRef={input} onChange={change} />
      {lines.length > 1 && <LineField lines={lines} value={typed.line} onPick={(line) => change({ line })} />}
    </EntryFrame>
  );
}

interface Edited extends TypedEntry {
  readonly line: string;
}

/** What was typed before, where the form was left while this same entry was being corrected; else the entry as it is. */
function firstEdited({ entry, lines, halfTyped }: Props): Edited {
  const { amount, pool, merchant = '', at, line } = entry;
  const begin = { text: String(amount), pool, merchant, on: seoulDay(at), line };
  const left = halfTyped?.last()?.typed;
  if (left?.entry !== entry.id) return begin;
  const isThere = lines.some(({ id }) => id === left.line);
  return { ...begin, ...left, line: isThere ? (left.line ?? line) : line };
}

/** The state of the form; submitting gives a draft, or the reason why the amount cannot be read. */
function useEdited(props: Props) {
  const { entry, halfTyped, onSubmit } = props;
  const [typed, setTyped] = useState<Edited>(() => firstEdited(props));
  const [doubt, setDoubt] = useState<WonDoubt>();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const change = (part: Partial<Edited>) => {
    const { text, merchant, on, pool, line } = { ...typed, ...part };
    setTyped({ text, merchant, on, pool, line });
    halfTyped?.keep({ text, merchant, on, pool, line, entry: entry.id });
    if (part.text !== undefined) setDoubt(undefined);
  };
  const submit = () => {
    const reading = parseWon(input.current?.value ?? typed.text, PAYMENT_RANGE);
    if (reading.ok) {
      const { pool, on, merchant, line } = typed;
      return onSubmit({ pool, amount: reading.amount, day: on, merchant: merchant.trim(), line });
    }
    setDoubt(reading.reason);
    input.current?.focus();
  };
  return { typed, change, doubt, input, submit };
}

interface LineProps extends Pick<Props, 'lines'> {
  readonly value: string;
  readonly onPick: (line: string) => void;
}

function LineField({ lines, value, onPick }: LineProps) {
  const { t } = useTranslate();
  return (
    <FormField label={t('popupLineSwitch')}>
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
    </FormField>
  );
}
