import { useState } from 'preact/hooks';
import { QUIET_SPANS, type QuietSpan } from '../../core/quiet.ts';
import { Icon } from '../../ui/icon.tsx';
import { useTranslate } from '../../ui/translate-context.ts';
import type { BannerPorts } from './banner-model.ts';
import type { ClickGuard } from './click-guard.ts';
import { trusted } from './trusted.ts';
import type { Acts } from './use-acts.ts';

interface Props {
  /** The frame's own host, shown as it is. */
  readonly site: string;
  /** A private window: a site would leave its name behind. */
  readonly isPrivate: boolean;
  /** A frame may be masked and moved by the page around it: there nothing is switched off. */
  readonly isFramed: boolean;
  readonly mute: BannerPorts['mute'];
  readonly guard: ClickGuard;
  readonly acts: Pick<Acts, 'popup'>;
}

type Trouble = 'none' | 'covered' | 'failed';
const WORDS = { covered: 'bannerLogWait', failed: 'bannerMuteFailed' } as const;

/**
 * "끄기": quiet on this site for a while; what lasts is the popup's, where no page can press. Where the browser can tell,
 * only a click on a banner in plain sight counts, for a page would like us to be silent.
 */
export function MuteMenu({ site, isPrivate, isFramed, mute, guard, acts }: Props) {
  const { t } = useTranslate();
  const [open, setOpen] = useState(false);
  const [trouble, become] = useState<Trouble>('none');
  const pick = (choice: QuietSpan) => {
    if (!guard.mayOpen()) return become('covered');
    become('none');
    mute(choice).then(
      (ack) => become(ack.ok ? 'none' : 'failed'),
      () => become('failed'),
    );
  };
  return (
    <div class="mute">
      <button type="button" class="why-button" aria-expanded={open} onClick={trusted(() => setOpen(!open))}>
        {t('bannerMute')}
        <Icon name={open ? 'up' : 'down'} size={16} />
      </button>
      {open && (
        <ul class="mute-choices">
          {!isPrivate &&
            !isFramed &&
            QUIET_SPANS.map((span) => (
              <li key={span}>
                <button
                  type="button"
                  class="button"
                  onClick={trusted(() => pick(span))}
                  aria-label={`${t('uiQuietFor_site')} ${t(`uiQuietFor_${span}`)} (${site})`}
                >
                  {t(`uiQuietFor_${span}`)}
                </button>
              </li>
            ))}
          <li>
            <button type="button" class="button" onClick={trusted(acts.popup)}>
              {t('bannerMuteInPopup')}
            </button>
          </li>
        </ul>
      )}
      <p class="trouble" role="status">
        {trouble !== 'none' && t(WORDS[trouble])}
      </p>
    </div>
  );
}
