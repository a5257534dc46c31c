import { useEffect, useRef } from 'preact/hooks';
import { BannerPicture } from '../ui/banner-picture.tsx';
import { Icon } from '../ui/icon.tsx';
import { useTranslate } from '../ui/translate-context.ts';

interface Props {
  readonly onSettings: () => void;
}

/** The end of the set-up: what the banner looks like, and where to find the extension. */
export function Ready({ onSettings }: Props) {
  const { t } = useTranslate();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <main class="setup">
      <header class="setup-head is-calm">
        <Icon name="check" size={48} class="icon-state" />
        <h1 ref={title} class="setup-title" tabIndex={-1}>
          {t('setupReadyTitle')}
        </h1>
        <p class="setup-lead text-soft">{t('setupReadyLead')}</p>
      </header>
      <BannerPicture />
      <div class="card setup-pin">
        <img src="/icons/48.png" width="40" height="40" alt="" />
        <p>{t('setupPin')}</p>
      </div>
      <div class="setup-actions">
        <button type="button" class="button button-large" onClick={onSettings}>
          {t('setupMore')}
        </button>
      </div>
    </main>
  );
}
