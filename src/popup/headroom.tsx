import { useState } from 'preact/hooks';
import type { PoolView, Snapshot } from '../contract/snapshot.ts';
import type { Line } from '../core/line.ts';
import type { ShortRoom } from '../core/short-limits.ts';
import { Dotted } from '../ui/dotted.tsx';
import { formatWon } from '../ui/format-won.ts';
import { Icon } from '../ui/icon.tsx';
import { limitWords } from '../ui/limit-words.ts';
import { Meter } from '../ui/meter.tsx';
import { stateIcon } from '../ui/state-icon.ts';
import { stateTone } from '../ui/state-tone.ts';
import { type Speech, useTranslate } from '../ui/translate-context.ts';
import { WhereToLook } from './lazy-parts.ts';
import { Outlook } from './outlook.tsx';

interface Props {
  readonly pools: readonly PoolView[];
  readonly carrier: Line['carrier'];
  /** A form is open below: only the figure and its bar are shown. */
  readonly isShort: boolean;
  readonly snapshot: Pick<Snapshot, 'today' | 'lastCancelDay'>;
}

/** The headroom as the one large figure, its bar, and the other pool in one line. */
export function HeadroomView({ pools, carrier, isShort, snapshot }: Props) {
  const { t } = useTranslate();
  const phone = pools.find(({ pool }) => pool === 'phone');
  const content = pools.find(({ pool }) => pool === 'content');
  if (phone === undefined || phone.level === 'unknown-used') {
    return (
      <h1 class="headroom">
        <span class="headroom-month">{t('popupThisMonth')}</span>
        <span class="figure-banner">{t('popupUnreadable')}</span>
      </h1>
    );
  }
  return (
    <section class={`headroom is-${stateTone(phone.level)}`}>
      <h1>
        <span class="headroom-month">{t('popupThisMonth')}</span>
        <Figure phone={phone} />
      </h1>
      {phone.limit && <LimitBar view={phone} carrier={carrier} isShort={isShort} />}
      {!isShort && phone.short && <ShortRooms rooms={phone.short} />}
      {!isShort && <Outlook phone={phone} snapshot={snapshot} />}
      {!isShort && content && (content.limit !== undefined || content.used > 0) && (
        <ContentRow view={content} />
      )}
    </section>
  );
}

function Figure({ phone }: { readonly phone: PoolView }) {
  const speech = useTranslate();
  return (
    <span class="headroom-figure figure-popup">
      {phone.level !== 'ok' && phone.level !== 'unknown-limit' && (
        <Icon name={stateIcon(phone.level)} size={28} class="icon-state" />
      )}
      <span>{figureWords(speech, phone)}</span>
    </span>
  );
}

function figureWords(speech: Speech, { used, left, over }: PoolView): string {
  if (over !== undefined) return speech.t('popupOver', formatWon(speech, over));
  if (left !== undefined) return speech.t('popupLeft', formatWon(speech, left));
  return speech.t('popupUsed', formatWon(speech, used));
}

interface BarProps extends Pick<Props, 'carrier' | 'isShort'> {
  readonly view: PoolView;
}

/** How much of the limit is used; the limit unfolds to where the carrier shows it. */
function LimitBar({ view: { limit, used, level }, carrier, isShort }: BarProps) {
  const speech = useTranslate();
  const [isOpen, setOpen] = useState(false);
  if (limit === undefined) return null;
  const usedWords = speech.t('popupUsed', formatWon(speech, used));
  const nameOfLimit = limitWords(speech, limit);
  return (
    <div class="headroom-bar">
      <Meter
        used={used}
        limit={limit.amount}
        tone={stateTone(level)}
        label={`${usedWords}, ${nameOfLimit}`}
      />
      <div class="row row-spread text-soft">
        <span aria-hidden="true">{usedWords}</span>
        {isShort ? (
          <span aria-hidden="true">{nameOfLimit}</span>
        ) : (
          <button type="button" class="limit-where" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <span class="visually-hidden">{speech.t('whereTitle')}: </span>
            {nameOfLimit}
            <Icon name={isOpen ? 'up' : 'down'} size={16} />
          </button>
        )}
      </div>
      {isOpen && !isShort && <WhereToLook carrier={carrier} />}
    </div>
  );
}

/** What is left of the limits of a day and of one payment, beside that of the month. */
function ShortRooms({ rooms }: { readonly rooms: readonly ShortRoom[] }) {
  const speech = useTranslate();
  const words = rooms.map(({ binding, left }) =>
    speech.t(binding === 'day' ? 'popupDayLeft' : 'popupPaymentMost', formatWon(speech, left)),
  );
  return (
    <p class="outlook text-soft">
      <Dotted parts={words} />
    </p>
  );
}

function ContentRow({ view: { used, limit, level } }: { readonly view: PoolView }) {
  const speech = useTranslate();
  const { t } = speech;
  const usedWords = formatWon(speech, used);
  const tone = stateTone(level);
  return (
    <p class={`headroom-content is-${tone}`}>
      {(tone === 'watch' || tone === 'stop') && (
        <Icon name={stateIcon(level as 'near' | 'over')} class="icon-state" size={18} />
      )}
      <span class="headroom-content-name">{t('popupPool_content')}</span>
      <span class="amount">
        {limit === undefined
          ? t('popupUsed', usedWords)
          : t('popupUsedOf', usedWords, formatWon(speech, limit.amount))}
      </span>
    </p>
  );
}
