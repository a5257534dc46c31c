import { useState } from 'preact/hooks';
import { QUIET_SPANS, type QuietSpan } from '../../core/quiet.ts';
import { Icon } from '../../ui/icon.tsx';
import { useTranslate } from '../../ui/translate-context.ts';
import { PressButton } from '../press/press-button.tsx';
import type { BannerPorts } from '../shared/banner-model.ts';
import type { Acts } from './use-acts.ts';

interface Props {
  /** The frame's own host, shown as it is. */
  readonly site: string;
  /** A private window: muting a site would keep its name, so that is not offered. */
  readonly isPrivate: boolean;
  /** The page around the frame may cover and move it: no muting from here. */
  readonly isFramed: boolean;
  readonly mute: BannerPorts['mute'];
  readonly acts: Pick<Acts, 'popup'>;
}

type MuteFault = 'none' | 'covered' | 'failed';
const WORDS = { covered: 'bannerLogWait', failed: 'bannerMuteFailed' } as const;

/**
 * "끄기": mutes this site for a while. Lasting mutes are set in the popup, where no page can press. A page may want the
 * banner to be silent, so a press counts only where the banner was in plain sight.
 */
export function MuteMenu({ site, isPrivate, isFramed, mute, acts }: Props) {
  const { t } = useTranslate();
  const [open, setOpen] = useState(false);
  const [trouble, become] = useState<MuteFault>('none');
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
