import { useEffect, useErrorBoundary, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../../ui/icon.tsx';
import { useTranslate } from '../../ui/translate-context.ts';
import { PressButton } from '../press/press-button.tsx';
import type { FrictionStep } from './friction.ts';
import { FrictionBox } from './friction-step.tsx';
import type { BannerView } from './said/banner-view.ts';
import { Spoken } from './spoken.tsx';

interface Props {
  readonly view: Pick<BannerView, 'tone' | 'icon' | 'figure' | 'lines'>;
  readonly step: FrictionStep;
  readonly onGoOn: () => void;
  /** Watches the sheet's own box while it stands; returns what ends that. */
  readonly onStand: (box: Element) => () => void;
  /** Moves the step from over the page into the banner; also called when drawing the sheet fails. */
  readonly onFold: () => void;
}

/** The step over the whole page: what this payment does, and what the person wanted before it. */
export function FrictionSheet({ view, step, onGoOn, onStand, onFold }: Props) {
  const { t, locale, displayClass = '' } = useTranslate();
  const box = useRef<HTMLElement>(null);
  const [failure] = useErrorBoundary(() => onFold());
  useLayoutEffect(() => (box.current ? onStand(box.current) : undefined), []);
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  if (failure !== undefined) return null;
  const words = [view.figure, ...view.lines].join('. ');
  return (
    <div class={`ui backdrop is-${view.tone}${displayClass}`} lang={locale} dir="ltr">
      <section ref={box} class="sheet" role="dialog" aria-label={t('frictionTitle')} tabIndex={-1}>
        <div class="sheet-head">
          <Icon name="logo" size={16} />
          <span class="sheet-brand">{t('appName')}</span>
          <PressButton purpose="leave" class="icon-button" aria-label={t('frictionFold')} onPress={onFold}>
            <Icon name="close" />
          </PressButton>
        </div>
        <Spoken class="sheet-words" label={words}>
          <Icon name={view.icon} size={28} class="icon-state" />
          <p class="figure-banner">{view.figure}</p>
          {view.lines.map((line) => (
            <p key={line} class="text-soft">
              {line}
            </p>
          ))}
        </Spoken>
        <FrictionBox step={step} onGoOn={onGoOn} />
      </section>
    </div>
  );
}
