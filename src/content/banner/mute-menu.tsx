import { useState } from 'preact/hooks';
import { QUIET_SPANS, type QuietSpan } from '../../core/quiet.ts';
import { Icon } from '../../ui/icon.tsx';
import { useTranslate } from '../../ui/translate-context.ts';
import type { BannerPorts } from './banner-model.ts';
import { PressButton } from './press-button.tsx';
import type { Acts } from './use-acts.ts';

interface Props {
  /** The frame's own host, shown as it is. */
  readonly site: string;
  /** A private window: a site would leave its name behind. */
  readonly isPrivate: boolean;
  /** A frame may be masked and moved by the page around it: there nothing is switched off. */
  readonly isFramed: boolean;
  readonly mute: BannerPorts['mute'];
  readonly acts: Pick<Acts, 'popup'>;
}

type Trouble = 'none' | 'covered' | 'failed';
const WORDS = { covered: 'bannerLogWait', failed: 'bannerMuteFailed' } as const;

/**
 * "끄기": quiet on this site for a while; what lasts is the popup's, where no page can press. A page would like
 * us to be silent: only who came to a banner in plain sight is heard.
 */
export function MuteMenu({ site, isPrivate, isFramed, mute, acts }: Props) {
  const { t } = useTranslate();
  const [open, setOpen] = useState(false);
  const [trouble, become] = useState<Trouble>('none');
  const pick = (choice: QuietSpan) => {
    become('none');
    mute(choice).then(
      (ack) => become(ack.ok ? 'none' : 'failed'),
      () => become('failed'),
    );
  };
  const covered = () => become('covered');
  return (
    <div class="mute">
      <PressButton purpose="look" class="why-button" aria-expanded={open} onPress={() => setOpen(!open)}>
        {t('bannerMute')}
        <Icon name={open ? 'up' : 'down'} size={16} />
      </PressButton>
      {open && (
        <ul class="mute-choices">
          {!isPrivate &&
            !isFramed &&
            QUIET_SPANS.map((span) => (
              <li key={span}>
                <PressButton
                  purpose="switch"
                  class="button"
                  onPress={() => pick(span)}
                  onCovered={covered}
                  aria-label={`${t('uiQuietFor_site')} ${t(`uiQuietFor_${span}`)} (${site})`}
                >
                  {t(`uiQuietFor_${span}`)}
                </PressButton>
              </li>
            ))}
          <li>
            <PressButton purpose="popup" class="button" onPress={acts.popup} onCovered={covered}>
              {t('bannerMuteInPopup')}
            </PressButton>
          </li>
        </ul>
      )}
      <p class="trouble" role="status">
        {trouble !== 'none' && t(WORDS[trouble])}
      </p>
    </div>
  );
}
