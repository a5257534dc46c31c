import { useEffect, useRef, useState } from 'preact/hooks';
import type { HalfTypedBox } from '../contract/half-typed.ts';
import { monthOf, seoulDay, seoulNoon } from '../core/day.ts';
import { withinFigures } from '../core/late-entries.ts';
import type { Pool } from '../core/line.ts';
import type { MonthMatch } from '../core/month-match.ts';
import { PAYMENT_RANGE, parseWon, type WonDoubt } from '../core/parse-won.ts';
import { isStoreBilled } from '../core/store-billed.ts';
import { EntryFields, type TypedEntry } from '../entries/entry-fields.tsx';
import { EntryFrame } from '../entries/entry-frame.tsx';
import type { MonthContext } from '../exchange/month-match.ts';
import type { CommandWithFeedback } from '../ui/feedback.ts';
import { MatchOffer } from '../ui/match-offer.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import { halfSmsOf, type SmsBeyond, smsLeft } from './half-sms.ts';
import type { SmsFill } from './pasted-reading.ts';
import type { LogDraft } from './sms-commands.ts';
import { type EntriesOf, SmsPaste } from './sms-paste.tsx';

interface Props {
  /** What a pasted text is compared with: the line, and its records of this month. */
  readonly around: MonthContext;
  /** For a text of another month. */
  readonly entriesOf: EntriesOf;
  readonly merchant?: string;
  /** `match`: the month is matched, in the same command, to the limit and use that the text states. */
  readonly onSubmit: (draft: LogDraft, match?: MonthMatch) => void;
  /** For a pasted text that tells of something other than a new payment, such as a cancellation. */
  readonly onCommand: (commanded: CommandWithFeedback) => void;
  /** Keeps what was typed where the popup closes before the form is sent. */
  readonly halfTyped?: HalfTypedBox | undefined;
  readonly onClose: () => void;
}

/** The form that logs a payment: three fields at most; the day is today unless the person says otherwise. */
export function EntryForm(props: Props) {
  const { around, entriesOf, onCommand, onClose } = props;
  const { today } = around;
  const { t } = useTranslate();
  const { typed, change, fill, doubt, input, submit } = useEntryDraft(props);
  return (
    <EntryFrame title={t('popupLogTitle')} send={t('popupLog')} onSubmit={() => submit()} onClose={onClose}>
      <SmsPaste
        around={around}
        entriesOf={entriesOf}
        wasRead={typed.sms !== undefined}
        onRead={fill}
        onCommand={onCommand}
      />
      {typed.match && <MatchOffer match={typed.match} isLogging onPress={() => submit(typed.match)} />}
      {isHeld(typed, around) && <p class="text-soft">{t('popupInFigure')}</p>}
      <EntryFields
        typed={{ ...typed, pool: poolOf(typed) }}
        today={today}
        doubt={doubt}
        inputRef={input}
        filled={typed.filled}
        onChange={change}
      />
    </EntryFrame>
  );
}

interface TypedPayment extends Omit<TypedEntry, 'pool'>, SmsBeyond {
  /** Present where the person, or a pasted text, named it. */
  readonly pool?: Pool | undefined;
  /** How often a text filled the form in. */
  readonly filled: number;
}

/** Carriers bill some services themselves: such a name means the content pool until the person says otherwise. */
const poolOf = ({ pool, merchant }: TypedPayment): Pool =>
  pool ?? (isStoreBilled(merchant) ? 'content' : 'phone');

/** What was typed before, where the form was left unsent; else an empty form. */
function firstTyped({ around, merchant = '', halfTyped }: Props): TypedPayment {
  const begin: TypedPayment = {
    text: '',
    merchant,
    on: around.today,
    filled: 0,
  };
  const left = halfTyped?.last()?.typed;
  // "다시 기록" of a shop begins with that shop, whatever was left unsent.
  if (left === undefined || merchant !== '') return begin;
  const { sms, ...fields } = left;
  return { ...begin, ...fields, ...smsLeft(sms, around) };
}

/** Whether what is typed is part of a carrier's figure that this month was matched to already. */
function isHeld(typed: TypedPayment, { today, line, entries, month }: MonthContext): boolean {
  const { text, on, sms } = typed;
  const reading = parseWon(text, PAYMENT_RANGE);
  const at = sms?.at !== undefined && seoulDay(sms.at) === on ? sms.at : seoulNoon(on);
  if (!reading.ok || month === undefined || (sms === undefined && on >= today)) return false;
  const late = { id: '', kind: 'payment', status: 'confirmed', amount: reading.amount, at } as const;
  return (
    withinFigures([{ ...late, line, pool: poolOf(typed), month: monthOf(on) }], {
      there: entries,
      restores: () => month.prepaymentRestores,
      stated: new Map(sms?.monthUsed === undefined ? [] : [['', sms.monthUsed]]),
    }).within.size > 0
  );
}

/** The state of the form; submitting gives a draft, or the reason why the amount cannot be read. */
function useEntryDraft(props: Props) {
  const { around, halfTyped, onSubmit } = props;
  const [typed, setTyped] = useState<TypedPayment>(() => firstTyped(props));
  const [doubt, setDoubt] = useState<WonDoubt>();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const change = (part: Partial<TypedPayment>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    const { text, merchant, on, pool } = next;
    const sms = halfSmsOf(next, around);
    halfTyped?.keep({
      text,
      merchant,
      on,
      ...(pool !== undefined && { pool }),
      ...(sms !== undefined && { sms }),
    });
    if (part.text !== undefined) setDoubt(undefined);
  };
  const fill = ({ amount, merchant: shop, pool, on, facts, match }: SmsFill) => {
    change({ text: String(amount), merchant: shop, pool, on, sms: facts, match, filled: typed.filled + 1 });
    input.current?.focus();
  };
  const submit = (match?: MonthMatch) => {
    const reading = parseWon(input.current?.value ?? typed.text, PAYMENT_RANGE);
    if (reading.ok) {
      const { on, sms } = typed;
      const draft = {
        line: around.line,
        pool: poolOf(typed),
        amount: reading.amount,
        day: on,
        merchant: typed.merchant.trim(),
      };
      return onSubmit({ ...draft, ...(sms !== undefined && { sms }) }, match);
    }
    setDoubt(reading.reason);
    input.current?.focus();
  };
  return { typed, change, fill, doubt, input, submit };
}
