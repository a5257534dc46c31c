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
  /** Lines the payment can be put on; one line leaves nothing to choose. */
  readonly lines: readonly Pick<Line, 'id' | 'nickname'>[];
  /** Where the form waits when its page closes before it is sent. */
  readonly halfTyped?: HalfTypedBox | undefined;
  readonly onSubmit: (draft: EntryDraft) => void;
  readonly onClose: () => void;
}

/** Corrects one payment, where it is shown. */
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

/** As it was left, where it was this entry that was being corrected, or as the entry is. */
function firstEdited({ entry, lines, halfTyped }: Props): Edited {
  const { amount, pool, merchant = '', at, line } = entry;
  const begin = { text: String(amount), pool, merchant, on: seoulDay(at), line };
  const left = halfTyped?.last()?.typed;
  if (left?.entry !== entry.id) return begin;
  const isThere = lines.some(({ id }) => id === left.line);
  return { ...begin, ...left, line: isThere ? (left.line ?? line) : line };
}

/** What stands in the form, and the way from there to a draft or to a doubt. */
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
