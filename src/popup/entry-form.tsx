import { useEffect, useRef, useState } from 'preact/hooks';
import { PAYMENT_RANGE, parseWon, type WonDoubt } from '../core/parse-won.ts';
import { EntryFields, leaveOnEscape, type TypedEntry } from '../entries/entry-fields.tsx';
import type { Errand } from '../ui/told.ts';
import { useTranslate } from '../ui/translate-context.ts';
import type { Around } from './around.ts';
import { MatchOffer } from './match-offer.tsx';
import type { MonthMatch } from './month-match.ts';
import type { SmsFill } from './read-pasted-sms.ts';
import type { LogDraft, SmsFacts } from './sms-orders.ts';
import { SmsPaste } from './sms-paste.tsx';

interface Props {
  /** The line, and this month of it: a pasted text may tell of what is there. */
  readonly around: Around;
  readonly merchant?: string;
  /** `match`: the month is matched to what the text says of it in the same go. */
  readonly onSubmit: (draft: LogDraft, match?: MonthMatch) => void;
  /** A pasted text told of something else than a new payment. */
  readonly onErrand: (errand: Errand) => void;
  readonly onClose: () => void;
}

/** Three fields at most; the day is today unless the person says otherwise. */
export function EntryForm(props: Props) {
  const { around, onErrand, onClose } = props;
  const { today } = around;
  const { t } = useTranslate();
  const { typed, change, fill, doubt, input, submit } = useEntryDraft(props);
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
      <h2 class="visually-hidden">{t('popupLogTitle')}</h2>
      <SmsPaste around={around} onRead={fill} onErrand={onErrand} />
      {typed.match && <MatchOffer match={typed.match} isLogging onPress={() => submit(typed.match)} />}
      <EntryFields
        typed={typed}
        today={today}
        doubt={doubt}
        inputRef={input}
        filled={typed.filled}
        onChange={change}
      />
      <div class="entry-form-actions">
        <button type="submit" class="button button-primary button-large">
          {t('popupLog')}
        </button>
        <button type="button" class="button button-large" onClick={onClose}>
          {t('appClose')}
        </button>
      </div>
    </form>
  );
}

interface Typed extends TypedEntry {
  /** Known from a pasted text. */
  readonly sms?: SmsFacts;
  readonly match?: MonthMatch | undefined;
  /** How often a text filled the form in. */
  readonly filled: number;
}

/** What stands in the form, and the way from there to a draft or to a doubt. */
function useEntryDraft({ around: { today, line }, merchant = '', onSubmit }: Props) {
  const [typed, setTyped] = useState<Typed>({
    text: '',
    pool: 'phone',
    merchant,
    on: today,
    filled: 0,
  });
  const [doubt, setDoubt] = useState<WonDoubt>();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const change = (part: Partial<Typed>) => {
    setTyped((before) => ({ ...before, ...part }));
    if (part.text !== undefined) setDoubt(undefined);
  };
  const fill = ({ amount, merchant: shop, pool, on, facts, match }: SmsFill) => {
    change({ text: String(amount), merchant: shop, pool, on, sms: facts, match, filled: typed.filled + 1 });
    input.current?.focus();
  };
  const submit = (match?: MonthMatch) => {
    const reading = parseWon(input.current?.value ?? typed.text, PAYMENT_RANGE);
    if (reading.ok) {
      const { pool, on, sms } = typed;
      const draft = { line, pool, amount: reading.amount, day: on, merchant: typed.merchant.trim() };
      return onSubmit({ ...draft, ...(sms !== undefined && { sms }) }, match);
    }
    setDoubt(reading.reason);
    input.current?.focus();
  };
  return { typed, change, fill, doubt, input, submit };
}
