import { won } from '../core/won.ts';
import { plainWon } from './format-won.ts';
import { Icon } from './icon.tsx';
import { Meter } from './meter.tsx';
import { useTranslate } from './translate-context.ts';

/** An invented payment, to show what the banner looks like. */
const USED = won(213_000);
const PAYMENT = won(30_000);
const LIMIT = won(300_000);

/** A small picture of the banner in a payment window. */
export function BannerPicture() {
  const speech = useTranslate();
  const { t } = speech;
  return (
    <figure class="banner-picture">
      <div class="banner-picture-window" aria-hidden="true">
        <p class="banner-picture-bar">
          <i />
          <i />
          <i />
        </p>
        <div class="banner-picture-card is-calm">
          <p class="banner-picture-name">
            <Icon name="logo" size={16} class="icon-state" />
            {t('appName')}
          </p>
          <p class="banner-picture-figure">
            {t('uiVerdictOk', plainWon(speech, won(LIMIT - USED - PAYMENT)))}
          </p>
          <Meter slim used={USED} payment={PAYMENT} limit={LIMIT} tone="calm" label="" />
        </div>
      </div>
      <figcaption class="text-soft">{t('appPictureCaption')}</figcaption>
    </figure>
  );
}
