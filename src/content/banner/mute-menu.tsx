import { useState } from 'preact/hooks';
import { QUIET_CHOICES, type QuietChoice } from '../../core/quiet.ts';
import { Icon } from '../../ui/icon.tsx';
import { useTranslate } from '../../ui/translate-context.ts';
import type { BannerPorts } from './banner-model.ts';
import type { ClickGuard } from './click-guard.ts';
import { trusted } from './trusted.ts';

interface Props {
  /** The frame's own host, shown as it is. */
  readonly site: string;
  /** A private window: a site would leave its name behind. */
  readonly isPrivate: boolean;
  readonly mute: BannerPorts['mute'];
  readonly guard: ClickGuard;
}

type Trouble = 'none' | 'covered' | 'failed';
const WORDS = { covered: 'bannerLogWait', failed: 'bannerMuteFailed' } as const;

/**
 * "끄기": quiet on this site, for a while, or for good; the popup takes it back. Where the browser can tell, only a
 * click on a banner in plain sight counts, for a page would like us to be silent.
 */
export function MuteMenu({ site, isPrivate, mute, guard }: Props) {
  const { t } = useTranslate();
  const [open, setOpen] = useState(false);
  const [trouble, become] = useState<Trouble>('none');
  const pick = (choice: QuietChoice) => {
    if (!guard.mayOpen()) return become('covered');
    become('none');
    mute(choice).then(
      (ack) => become(ack.ok ? 'none' : 'failed'),
      () => become('failed'),
    );
  };
  const choices = QUIET_CHOICES.filter((choice) => choice !== 'site' || !isPrivate);
  return (
    <div class="mute">
      <button type="button" class="why-button" aria-expanded={open} onClick={trusted(() => setOpen(!open))}>
        {t('bannerMute')}
        <Icon name={open ? 'up' : 'down'} size={16} />
      </button>
      {open && (
        <ul class="mute-choices">
          {choices.map((choice) => (
            <li key={choice}>
              <button
                type="button"
                class="button"
                onClick={trusted(() => pick(choice))}
                {...(choice === 'site' && { 'aria-label': `${t('uiQuietFor_site')} (${site})` })}
              >
                {t(`uiQuietFor_${choice}`)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="trouble" role="status">
        {trouble !== 'none' && t(WORDS[trouble])}
      </p>
    </div>
  );
}
