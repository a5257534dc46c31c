import { useEffect, useRef, useState } from 'preact/hooks';
import { parseWon, SUM_RANGE, type WonDoubt } from '../core/parse-won.ts';
import type { Won } from '../core/won.ts';
import { AmountInput } from '../ui/amount-input.tsx';
import { BannerPicture } from '../ui/banner-picture.tsx';
import { useTranslate } from '../ui/translate-context.ts';

interface Props {
  /** Nothing was ever logged: there is room for the picture. */
  readonly isFirstDay: boolean;
  readonly onLimit: (amount: Won) => void;
}

/** Asks for the one thing without which nothing can be said: the monthly limit. */
export function FirstLimit({ isFirstDay, onLimit }: Props) {
  const { t } = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <section class="first-limit">
      {isFirstDay ? (
        <h1 class="figure-banner">{t('popupFirstSentence')}</h1>
      ) : (
        <p>{t('popupFirstSentence')}</p>
      )}
      {isOpen ? (
        <LimitForm onLimit={onLimit} />
      ) : (
        <button type="button" class="button button-primary button-large" onClick={() => setOpen(true)}>
          {t('popupEnterLimit')}
        </button>
      )}
      {isFirstDay && <BannerPicture />}
    </section>
  );
}

function LimitForm({ onLimit }: Pick<Props, 'onLimit'>) {
  const { t } = useTranslate();
  const [text, setText] = useState('');
  const [doubt, setDoubt] = useState<WonDoubt>();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const submit = (event: Event) => {
    event.preventDefault();
    const reading = parseWon(input.current?.value ?? text, SUM_RANGE);
    if (reading.ok) return onLimit(reading.amount);
    setDoubt(reading.reason);
    input.current?.focus();
  };
  return (
    <form class="first-limit-form" noValidate onSubmit={submit}>
      <AmountInput
        label={t('popupLimitLabel')}
        hint={t('popupLimitHint')}
        placeholder={t('appLimitPlaceholder')}
        text={text}
        range={SUM_RANGE}
        doubt={doubt}
        inputRef={input}
        onText={(typed) => {
          setText(typed);
          setDoubt(undefined);
        }}
      />
      <button type="submit" class="button button-primary">
        {t('appSave')}
      </button>
    </form>
  );
}
