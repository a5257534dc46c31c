import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../contract/translate.ts';
import { Icon } from '../../ui/icon.tsx';
import { useTranslate } from '../../ui/translate-context.ts';
import type { ClickGuard } from '../press/click-guard.ts';
import type { Presence } from '../press/presence.ts';
import { PressButton, PressContext } from '../press/press-button.tsx';
import { pressRule } from '../press/press-rule.ts';
import type { BannerPorts, OwnPlace } from '../shared/banner-model.ts';
import { Brief } from './brief.tsx';
import { Card } from './card.tsx';
import { Chip } from './chip.tsx';
import type { FrictionStep } from './friction.ts';
import { FrictionBox } from './friction-step.tsx';
import { Lead } from './lead.tsx';
import { MuteMenu } from './mute-menu.tsx';
import type { BannerView } from './said/banner-view.ts';
import { useActs } from './use-acts.ts';

export interface BannerProps {
  readonly view: BannerView;
  readonly ports: Pick<BannerPorts, 'send' | 'openPopup' | 'openPage' | 'mute'>;
  readonly guard: ClickGuard;
  readonly here: Presence;
  /**
   * The page could learn the verdict from the banner's size, so the size does not change until the person opens the
   * banner.
   */
  readonly fixedSize?: boolean;
  /** A frame so small that a card would hide what is being paid: the banner starts short. */
  readonly narrow: boolean;
  /** The person opened the banner earlier, so it starts open for what it shows next. */
  readonly opened?: boolean;
  readonly onTurn?: (open: boolean) => void;
  /** Host of this frame, whether its name may be kept, and whether a page stands around it. */
  readonly site: { readonly host: string; readonly isPrivate: boolean; readonly isFramed: boolean };
  /** The friction step, where it is shown in the banner and not over the page. */
  readonly step?: FrictionStep | undefined;
  /** The page keeps presses from reaching the banner (reach.ts): the step says where to continue instead. */
  readonly barred?: boolean;
  readonly onGoOn: () => void;
  readonly onClose: () => void;
}

/**
 * One notice in one of four sizes: chip (a line), brief (a line and the bar), card (all of it), and `fixed`, a brief
 * that never grows.
 */
export function Banner(props: BannerProps) {
  const {
    view,
    ports,
    guard,
    here,
    fixedSize = false,
    narrow,
    opened = false,
    onTurn,
    site,
    step,
    barred,
    onGoOn,
    onClose,
  } = props;
  const { t, locale, displayClass = '' } = useTranslate();
  const short = fixedSize ? 'fixed' : view.size === 'chip' ? 'chip' : 'brief';
  const [open, setOpen] = useState(opened || (view.size === 'card' && !narrow && !fixedSize));
  const box = useRef<HTMLElement>(null);
  const turned = useRef(false);
  const acts = useActs(ports);
  const press = useMemo(() => pressRule(guard, here, ports.openPopup), [guard, here, ports]);

  useEffect(() => (box.current ? guard.watch(box.current) : undefined), [guard]);
  useEffect(() => (box.current ? here.watch(box.current) : undefined), [here]);
  useEffect(() => {
    // The pressed button is gone, because the card was folded or opened: the button that reverses this gets the focus.
    if (turned.current) box.current?.querySelector<HTMLElement>('[aria-expanded][data-size]')?.focus();
  }, [open]);

  const turn = () => {
    turned.current = true;
    setOpen(!open);
    onTurn?.(!open);
  };
  /** Leads to a page of ours in a tab of its own, where no page can read or press; in a frame only the popup does. */
  const opens = (place: OwnPlace, words: string) =>
    !site.isFramed && (
      <PressButton
        purpose="page"
        class={`why-button${place.guide ? ' guide' : ''}`}
        onPress={() => ports.openPage(place)}
        onCovered={acts.covered}
      >
        {words}
        {place.guide && <Icon name="right" size={16} />}
      </PressButton>
    );
  const size = open ? 'card' : short;
  return (
    <PressContext value={press}>
      <section
        ref={box}
        lang={locale}
        dir="ltr"
        class={`ui banner banner-${size} is-${view.tone}${isBad(view) ? ' has-bad-news' : ''}${displayClass}`}
        aria-label={t('bannerRegion')}
      >
        <Lead view={view} size={size} note={noteOf(t, step, barred)} />
        {step && size !== 'fixed' && <FrictionBox step={step} onGoOn={onGoOn} />}
        {barred && size !== 'fixed' && (
          <p class="trouble barred" role="status">
            {t('bannerBarred')}
          </p>
        )}
        {size === 'chip' && <Chip view={view} onTurn={turn} onClose={onClose} />}
        {(size === 'brief' || size === 'fixed') && <Brief view={view} onTurn={turn} onClose={onClose} />}
        {size === 'card' && (
          <Card
            view={view}
            acts={acts}
            onTurn={turn}
            onClose={onClose}
            guide={view.guide && opens({ guide: view.guide }, t(`guideTitle_${view.guide}`))}
          >
            {view.history && opens(view.history, t('bannerHistory'))}
            <MuteMenu
              site={site.host}
              isPrivate={site.isPrivate}
              isFramed={site.isFramed}
              mute={ports.mute}
              acts={acts}
            />
          </Card>
        )}
      </section>
    </PressContext>
  );
}

/** Bad news anywhere in the notice, also where the headline is about something else. */
const isBad = ({ tone, asides }: BannerView): boolean =>
  tone === 'stop' || asides.some((aside) => aside.tone === 'stop');

/** Why the button does nothing yet: a notice of fixed size has room for this one sentence only. */
function noteOf(t: Translate, step: FrictionStep | undefined, barred: boolean | undefined) {
  if (barred) return t('bannerBarred');
  return step && t('bannerFixedSizeStep');
}
