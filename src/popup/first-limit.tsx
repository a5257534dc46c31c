import { useState } from 'preact/hooks';
import type { Line } from '../core/line.ts';
import { SUM_RANGE } from '../core/parse-won.ts';
import type { Won } from '../core/won.ts';
import { AmountForm } from '../ui/amount-form.tsx';
import { BannerPicture } from '../ui/banner-picture.tsx';
import { useLeftForm } from '../ui/half-amount.ts';
import { useTranslate } from '../ui/translate-context.ts';
import { WhereLimit } from './where-limit.tsx';

interface Props {
  /** Nothing was ever logged: there is room for the picture of a banner. */
  readonly isFirstDay: boolean;
  readonly line: Pick<Line, 'id' | 'carrier'>;
  readonly onLimit: (amount: Won) => void;
}

/** Asks for the monthly limit, without which there is no headroom. */
export function FirstLimit({ isFirstDay, line, onLimit }: Props) {
  const { t } = useTranslate();
  const leftIn = useLeftForm();
  const form = `limit ${line.id}`;
  const [isOpen, setOpen] = useState(() => leftIn(form).isFresh);
  return (
    <section class="first-limit">
      {isFirstDay ? (
        <h1 class="figure-banner">{t('popupFirstSentence')}</h1>
      ) : (
        <p>{t('popupFirstSentence')}</p>
      )}
      {isOpen ? (
        <>
          <AmountForm
            form={form}
            label={t('popupLimitLabel')}
            hint={t('popupLimitHint')}
            range={SUM_RANGE}
            button={t('appSave')}
            onAmount={onLimit}
          />
          <WhereLimit carrier={line.carrier} topics={['limit']} />
        </>
      ) : (
        <button type="button" class="button button-primary button-large" onClick={() => setOpen(true)}>
          {t('popupEnterLimit')}
        </button>
      )}
      {isFirstDay && <BannerPicture />}
    </section>
  );
}
