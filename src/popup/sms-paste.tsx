import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Month } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import { cancelEntry, cancelPart } from '../entries/entry-commands.ts';
import { paymentMoment } from '../entries/payment-moment.ts';
import { paymentName } from '../entries/payment-words.ts';
import type { MonthContext } from '../exchange/month-match.ts';
import { Amount } from '../ui/amount.tsx';
import type { CommandWithFeedback } from '../ui/feedback.ts';
import { FormField } from '../ui/form-field.tsx';
import { matchCommand } from '../ui/match-command.ts';
import { MatchOffer } from '../ui/match-offer.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import { logPrepayment } from './commands.ts';
import type { PastedReading, SmsFill } from './pasted-reading.ts';

/** Gives the entries of other months; `undefined` where they cannot be read as a whole. */
export type EntriesOf = (months: readonly Month[]) => Promise<readonly Entry[] | undefined>;

interface Props {
  readonly entriesOf: EntriesOf;
  readonly around: MonthContext;
  /** A text filled the form in before the popup was closed. */
  readonly wasRead: boolean;
  readonly onRead: (fill: SmsFill) => void;
  /** For what one press can record of a text. */
  readonly onCommand: (commanded: CommandWithFeedback) => void;
}

const NOTHING: PastedReading = { notes: [] };
const READ: PastedReading = { notes: ['popupSmsRead'] };

/** Fills the form in from a pasted text. The text is read at once and thrown away; only what is shown of it is kept. */
export function SmsPaste({ around, entriesOf, wasRead, onRead, onCommand }: Props) {
  const speech = useTranslate();
  const { t } = speech;
  const [isOpen, setOpen] = useState(false);
  const [reading, setReading] = useState(wasRead ? READ : NOTHING);
  const { resembles } = reading;
  const isAsked = !isOpen && reading.notes.length === 0;
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isOpen) box.current?.focus();
  }, [isOpen]);
  const fillIn = (fill: SmsFill, rest: PastedReading) => {
    setReading(rest);
    setOpen(false);
    onRead(fill);
  };
  const read = async (text: string) => {
    if (box.current) box.current.value = '';
    if (text.trim() === '') return;
    // The code that reads texts is a fifth of the popup, and most people open it for something else.
    const { readPastedSms, olderMonths } = await import('./read-pasted-sms.ts');
    const first = readPastedSms(text, around);
    const months = olderMonths(first, around.today);
    const older = months.length === 0 ? undefined : await entriesOf(months);
    const { fill, ...rest } = older === undefined ? first : readPastedSms(text, around, older);
    if (fill === undefined) setReading(rest);
    else fillIn(fill, rest);
  };
  return (
    <div class="sms-paste">
      {isAsked && (
        <button type="button" class="button button-quiet sms-open" onClick={() => setOpen(true)}>
          {t('popupPasteSms')}
        </button>
      )}
      {isOpen && (
        <FormField label={t('popupSmsLabel')} hint={t('popupSmsHint')}>
          {(wiring) => (
            <textarea
              {...wiring}
              ref={box}
              class="field-input sms-box"
              rows={2}
              autocomplete="off"
              spellcheck={false}
              onPaste={(event) => {
                event.preventDefault();
                read(event.clipboardData?.getData('text/plain') ?? '');
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.isComposing) return;
                event.preventDefault();
                read(event.currentTarget.value);
              }}
              onBlur={(event) => read(event.currentTarget.value)}
            />
          )}
        </FormField>
      )}
      <p class="sms-notes text-soft" role="status">
        {[
          ...reading.notes.map((note) => t(note)),
          ...(resembles === undefined
            ? []
            : [t('popupSmsMaybeThere', paymentName(speech, resembles), paymentMoment(speech, resembles))]),
        ].join(' ')}
      </p>
      <Feedback
        reading={reading}
        around={around}
        onCommand={onCommand}
        onSure={(fill) => fillIn(fill, { notes: ['popupSmsRead'], ...(resembles && { resembles }) })}
      />
    </div>
  );
}

interface ToldProps extends Pick<Props, 'around' | 'onCommand'> {
  readonly reading: PastedReading;
  readonly onSure: (fill: SmsFill) => void;
}

/** What can be done with a text that does not fill the form in, each in one press. */
function Feedback({ reading, around: { line }, onCommand, onSure }: ToldProps) {
  const speech = useTranslate();
  const { t } = speech;
  const { asked, cancelled, part, prepaid, match } = reading;
  return (
    <>
      {asked && (
        <Offer press={t('popupSmsIsCarrier')} onPress={() => onSure(asked)}>
          <Amount value={asked.amount} />
        </Offer>
      )}
      {cancelled && (
        <Offer press={t('popupCancel')} onPress={() => onCommand(cancelEntry(cancelled))}>
          <span class="sms-offer-name">{paymentName(speech, cancelled)}</span>
          <Amount value={cancelled.amount} />
        </Offer>
      )}
      {part && (
        <Offer
          press={t('popupCancelPart')}
          onPress={() => onCommand(cancelPart(part.entry, part.amount, part.on))}
        >
          <span class="sms-offer-name">{paymentName(speech, part.entry)}</span>
          <Amount value={part.amount} />
        </Offer>
      )}
      {prepaid && (
        <Offer
          press={t('popupPrepay')}
          onPress={() =>
            onCommand(logPrepayment({ line, pool: prepaid.pool, amount: prepaid.amount, day: prepaid.on }))
          }
        >
          <Amount value={prepaid.amount} />
        </Offer>
      )}
      {match && <MatchOffer match={match} onPress={() => onCommand(matchCommand(line, match))} />}
    </>
  );
}

interface OfferProps {
  readonly press: string;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}

function Offer({ press, onPress, children }: OfferProps) {
  return (
    <p class="sms-offer">
      {children}
      <button type="button" class="button" onClick={onPress}>
        {press}
      </button>
    </p>
  );
}
