import type { ComponentChildren } from 'preact';
import { Icon } from '../../ui/icon.tsx';
import { useTranslate } from '../../ui/translate-context.ts';
import { Actions } from './actions.tsx';
import { Checks } from './checks.tsx';
import { Details } from './details.tsx';
import { Foot } from './foot.tsx';
import { PaymentInHeadroom } from './headroom.tsx';
import { Places } from './places.tsx';
import type { BannerView } from './said/banner-view.ts';
import { CloseButton, TurnButton } from './size-buttons.tsx';
import { CheckSteps } from './steps.tsx';
import type { Acts } from './use-acts.ts';

interface Props {
  readonly view: BannerView;
  readonly acts: Acts;
  readonly onTurn: () => void;
  readonly onClose: () => void;
  /** Where it is explained. */
  readonly guide?: ComponentChildren;
  /** What can be unfolded at the very end. */
  readonly children?: ComponentChildren;
}

/** The whole content of the banner, the strong sentence first. */
export function Card({ view, acts, onTurn, onClose, guide, children }: Props) {
  const { t } = useTranslate();
  return (
    <>
      <div class="card-head">
        <Icon name="logo" size={16} />
        <span class="card-brand">{t('appName')}</span>
        <div class="head-buttons">
          <TurnButton open onTurn={onTurn} />
          <CloseButton onClose={onClose} />
        </div>
      </div>
      {view.checks.length > 0 && <Checks checks={view.checks} />}
      {view.bar && <PaymentInHeadroom bar={view.bar} />}
      {view.steps.length > 0 && <CheckSteps steps={view.steps} />}
      {view.places.length > 0 && <Places places={view.places} />}
      <Details view={view} />
      {guide}
      <Actions view={view} acts={acts} onClose={onClose} />
      <Foot view={view} acts={acts}>
        {children}
      </Foot>
    </>
  );
}
