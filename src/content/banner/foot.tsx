import { useState } from 'preact/hooks';
import { Icon } from '../../ui/icon.tsx';
import { useTranslate } from '../../ui/translate-context.ts';
import type { BannerView, Why } from './banner-view.ts';
import { Spoken } from './spoken.tsx';
import { trusted } from './trusted.ts';

/** The banner's last line: on what the figures stand, and why they came out so. */
export function Foot({ view }: { readonly view: BannerView }) {
  const { t } = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <div class="foot">
      <div class="foot-row">
        <Spoken label={`${view.place}. ${t('bannerBasis')}`}>
          <p>
            <bdi>{view.place}</bdi>
          </p>
          <p>{t('bannerBasis')}</p>
        </Spoken>
        <button type="button" class="why-button" aria-expanded={open} onClick={trusted(() => setOpen(!open))}>
          {t('bannerWhy')}
          <Icon name={open ? 'up' : 'down'} size={16} />
        </button>
      </div>
      {open && <Reasons why={view.why} />}
    </div>
  );
}

function Reasons({ why }: { readonly why: Why }) {
  return (
    <Spoken class="reasons" label={[...why.notes, ...why.sums, why.page, ...why.clues].join('. ')}>
      <ul>
        {[...why.notes, ...why.sums].map((sum) => (
          <li key={sum}>{sum}</li>
        ))}
      </ul>
      <p>{why.page}</p>
      <ul class="clues">
        {why.clues.map((clue) => (
          <li key={clue}>
            <bdi>{clue}</bdi>
          </li>
        ))}
      </ul>
    </Spoken>
  );
}
