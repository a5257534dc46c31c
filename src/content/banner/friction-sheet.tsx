import { useEffect, useErrorBoundary, useRef } from 'preact/hooks';
import { Icon } from '../../ui/icon.tsx';
import { useTranslate } from '../../ui/translate-context.ts';
import type { BannerView } from './banner-view.ts';
import type { FrictionStep } from './friction.ts';
import { FrictionBox } from './friction-step.tsx';
import { Spoken } from './spoken.tsx';
import { trusted } from './trusted.ts';

interface Props {
  readonly view: Pick<BannerView, 'tone' | 'icon' | 'figure' | 'lines'>;
  readonly step: FrictionStep;
  readonly onGoOn: () => void;
  /** Away from the page, into the banner; also when drawing it fails. */
  readonly onFold: () => void;
}

/** The step over the whole page: what this payment does, and what the person wanted before it. */
export function FrictionSheet({ view, step, onGoOn, onFold }: Props) {
  const { t, locale, dress = '' } = useTranslate();
  const box = useRef<HTMLElement>(null);
  const [failure] = useErrorBoundary(() => onFold());
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  if (failure !== undefined) return null;
  const words = [view.figure, ...view.lines].join('. ');
  return (
    <div class={`ui veil is-${view.tone}${dress}`} lang={locale} dir="ltr">
      <section ref={box} class="sheet" role="dialog" aria-label={t('frictionTitle')} tabIndex={-1}>
        <div class="sheet-head">
          <Icon name="logo" size={16} />
          <span class="sheet-brand">{t('appName')}</span>
          <button type="button" class="icon-button" aria-label={t('frictionFold')} onClick={trusted(onFold)}>
            <Icon name="close" />
          </button>
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
