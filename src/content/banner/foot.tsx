import { useState } from 'preact/hooks';
import { Icon } from '../../ui/icon.tsx';
import { useTranslate } from '../../ui/translate-context.ts';
import type { BannerView, Why } from './banner-view.ts';
import { trusted } from './trusted.ts';

/** The banner's last line: on what the figures stand, and why they came out so. */
export function Foot({ view }: { readonly view: BannerView }) {
  const { t } = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <div class="foot">
      <div class="foot-row">
        <p>
          <bdi>{view.place}</bdi>
          <br />
          {t('bannerBasis')}
        </p>
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
    <div class="reasons">
      <ul>
        {why.sums.map((sum) => (
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
    </div>
  );
}
