import { useTranslate } from '../../ui/translate-context.ts';
import type { CheckStep } from './said/banner-view.ts';
import { Spoken } from './spoken.tsx';

/** The order in which a refusal is checked, with a mark where this one points. */
export function CheckSteps({ steps }: { readonly steps: readonly CheckStep[] }) {
  const { t } = useTranslate();
  return (
    <div class="steps">
      <p class="steps-title">{t('bannerSteps')}</p>
      <Spoken label={stepWords(steps, t('bannerStepHere'))}>
        <ol>
          {steps.map(({ name, who, text, here }, at) => (
            <li key={name} class={here ? 'step step-here' : 'step'}>
              <span class="step-number" aria-hidden="true">
                {at + 1}
              </span>
              <span class="step-name">{name}</span>
              <span class="step-text">{text}</span>
              {(here || who !== undefined) && (
                <span class="step-who">
                  {here && <span class="step-mark">{t('bannerStepHere')}</span>} {who}
                </span>
              )}
            </li>
          ))}
        </ol>
      </Spoken>
    </div>
  );
}

const stepWords = (steps: readonly CheckStep[], mark: string): string =>
  steps
    .map(({ name, who, text, here }, at) =>
      [`${at + 1} ${name}${here ? ` (${mark})` : ''}: ${text}`, ...(who === undefined ? [] : [who])].join(
        '. ',
      ),
    )
    .join('. ');
