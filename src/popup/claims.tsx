import { useState } from 'preact/hooks';
import type { Claim } from '../core/claim.ts';
import { PAYMENT_RANGE } from '../core/parse-won.ts';
import type { Won } from '../core/won.ts';
import { AmountForm } from '../ui/amount-form.tsx';
import type { CommandWithFeedback } from '../ui/feedback.ts';
import { formatMoment } from '../ui/format-moment.ts';
import { formatWon } from '../ui/format-won.ts';
import { useLeftForm } from '../ui/half-amount.ts';
import { useTranslate } from '../ui/translate-context.ts';
import { answerAlike, answerClaim, clearClaims } from './page-commands.ts';

interface Props {
  readonly claims: readonly Claim[];
  readonly onCommand: (commanded: CommandWithFeedback) => void;
}

/** Claims, grouped by the site that made them: they count in no sum until they are answered. */
export function Claims({ claims, onCommand }: Props) {
  const sites = [...new Set(claims.map(({ host }) => host))];
  return (
    <>
      {sites.map((host) => (
        <Site
          key={host}
          host={host}
          claims={claims.filter((claim) => claim.host === host)}
          onCommand={onCommand}
        />
      ))}
    </>
  );
}

function Site({ host, claims, onCommand }: Props & { readonly host: string }) {
  const { t } = useTranslate();
  const [only] = claims;
  return (
    <fieldset class="slip">
      <legend class="visually-hidden">{t('popupClaimSite', host)}</legend>
      {claims.length > 1 && (
        <p class="slip-words" aria-hidden="true">
          {t('popupClaimSite', host)}
        </p>
      )}
      {claims.map((claim) => (
        <OneClaim
          key={claim.id}
          claim={claim}
          isAlone={claim === only && claims.length === 1}
          onCommand={onCommand}
        />
      ))}
      <p class="text-soft">{t('popupClaimNote')}</p>
      {claims.length > 1 && (
        <button type="button" class="button" onClick={() => onCommand(clearClaims(host))}>
          {t('popupClaimClear')}
        </button>
      )}
    </fieldset>
  );
}

interface OneProps extends Pick<Props, 'onCommand'> {
  readonly claim: Claim;
  readonly isAlone: boolean;
}

function OneClaim({ claim, isAlone, onCommand }: OneProps) {
  const speech = useTranslate();
  const { t, locale } = speech;
  const when = formatMoment(claim.at, locale);
  const answer = (paid: boolean, amount?: Won) => onCommand(answerClaim(claim, paid, amount));
  const form = `claim ${claim.id}`;
  const leftIn = useLeftForm();
  const [isTyping, type] = useState(() => leftIn(form).isFresh);
  const isUnread = claim.amounts.length === 0;
  const { like } = claim;
  const answerIfAlike = (isSame: boolean) =>
    like !== undefined && onCommand(answerAlike(claim, like, isSame));
  return (
    <>
      <p class={isAlone ? 'slip-words' : undefined}>{wordsOf(claim, when, speech)}</p>
      {isTyping && (
        <AmountForm
          form={form}
          label={t('popupClaimAmount')}
          range={PAYMENT_RANGE}
          button={t('popupDidPay')}
          onAmount={(amount) => answer(true, amount)}
        />
      )}
      <div class="slip-actions">
        {isUnread && !isTyping && (
          <button type="button" class="button" onClick={() => type(true)}>
            {t('popupDidPay')}
          </button>
        )}
        {like !== undefined && (
          <>
            <button type="button" class="button" onClick={() => answerIfAlike(true)}>
              {t('appSamePayment')}
            </button>
            <button type="button" class="button" onClick={() => answerIfAlike(false)}>
              {t('appOtherPayment')}
            </button>
          </>
        )}
        {(like === undefined ? claim.amounts : []).map((amount) => (
          <button key={amount} type="button" class="button" onClick={() => answer(true, amount)}>
            {claim.amounts.length > 1 ? t('popupClaimPaidSum', formatWon(speech, amount)) : t('popupDidPay')}
          </button>
        ))}
        <button type="button" class="button" onClick={() => answer(false)}>
          {t('popupDidNotPay')}
        </button>
      </div>
    </>
  );
}

const WORDS = {
  page: 'popupClaim_page',
  pressed: 'popupClaim_pressed',
  sums: 'popupClaim_sums',
  unread: 'popupClaim_unread',
  often: 'popupClaim_often',
  alike: 'popupClaim_alike',
} as const;

/** One sentence with the site's name and the time. */
function wordsOf(
  { why, host, merchant, amounts }: Claim,
  when: string,
  speech: ReturnType<typeof useTranslate>,
): string {
  const [sum] = amounts;
  // The shop's name comes from the page, which may say anything: so the address stands beside it.
  const place = merchant === undefined ? host : `${merchant} (${host})`;
  return speech.t(WORDS[why], place, when, sum === undefined ? '' : formatWon(speech, sum));
}
