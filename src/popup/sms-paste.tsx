import { useEffect, useRef, useState } from 'preact/hooks';
import type { MessageKey } from '../contract/translate.ts';
import type { Day } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import { Amount } from '../ui/amount.tsx';
import { Field } from '../ui/field.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import { paymentName } from './payment-words.ts';
import { type Reading, readPastedSms } from './read-pasted-sms.ts';

interface Props {
  readonly today: Day;
  readonly line: string;
  /** This month's entries, to say when the same one is there. */
  readonly entries: readonly Entry[];
  readonly onRead: (fill: NonNullable<Reading['fill']>) => void;
  readonly onCancelled: (entry: Entry) => void;
}

/** A payment's text fills the form in: read at once and gone, and nothing of it is kept but what the form shows. */
export function SmsPaste({ today, line, entries, onRead, onCancelled }: Props) {
  const speech = useTranslate();
  const { t } = speech;
  const [isOpen, setOpen] = useState(false);
  const [notes, setNotes] = useState<readonly MessageKey[]>([]);
  const [cancelled, setCancelled] = useState<Entry>();
  const isAsked = !isOpen && notes.length === 0;
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isOpen) box.current?.focus();
  }, [isOpen]);
  const read = (text: string) => {
    if (box.current) box.current.value = '';
    if (text.trim() === '') return;
    const reading = readPastedSms(text, { today, line, entries });
    setNotes(reading.notes);
    setCancelled(reading.cancelled);
    if (reading.fill === undefined) return;
    setOpen(false);
    onRead(reading.fill);
  };
  return (
    <div class="sms-paste">
      {isAsked && (
        <button type="button" class="button button-quiet sms-open" onClick={() => setOpen(true)}>
          {t('popupPasteSms')}
        </button>
      )}
      {isOpen && (
        <Field label={t('popupSmsLabel')} hint={t('popupSmsHint')}>
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
        </Field>
      )}
      <p class="sms-notes text-soft" role="status">
        {notes.map((note) => t(note)).join(' ')}
      </p>
      {cancelled && (
        <p class="sms-cancelled">
          <span class="sms-cancelled-name">{paymentName(speech, cancelled)}</span>
          <Amount value={cancelled.amount} />
          <button type="button" class="button" onClick={() => onCancelled(cancelled)}>
            {t('popupCancel')}
          </button>
        </p>
      )}
    </div>
  );
}
