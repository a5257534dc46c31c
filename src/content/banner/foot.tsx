import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '../../ui/icon.tsx';
import { useTranslate } from '../../ui/translate-context.ts';
import { PressButton } from '../press/press-button.tsx';
import { AccountSwitch } from './account-switch.tsx';
import type { BannerView, Why } from './said/banner-view.ts';
import { Spoken } from './spoken.tsx';
import type { Acts } from './use-acts.ts';

interface Props {
  readonly view: BannerView;
  readonly acts: Acts;
  /** What else can be unfolded here. */
  readonly children?: ComponentChildren;
}

/**
 * The last part of the banner: the payment's line and pool, what the figures are based on, and the sums behind them.
 */
export function Foot({ view, acts, children }: Props) {
  const { t } = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <div class="foot">
      {view.choices && <AccountSwitch choices={view.choices} acts={acts} />}
      <Spoken label={[...(view.choices ? [] : [view.place]), t('bannerBasis')].join('. ')}>
        {view.choices === undefined && (
          <p>
            <bdi>{view.place}</bdi>
          </p>
        )}
        <p>{t('bannerBasis')}</p>
      </Spoken>
      <div class="foot-row">
        <PressButton purpose="look" class="why-button" aria-expanded={open} onPress={() => setOpen(!open)}>
          {t('bannerWhy')}
          <Icon name={open ? 'up' : 'down'} size={16} />
        </PressButton>
        {children}
        {open && <Reasons why={view.why} />}
      </div>
    </div>
  );
}

function Reasons({ why }: { readonly why: Why }) {
  const facts = [...why.notes, ...why.sums];
  return (
    <Spoken class="reasons" label={[...facts, why.page, ...why.clues].join('. ')}>
      <ul>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
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
