import { useState } from 'preact/hooks';
import { useTranslate } from '../../ui/translate-context.ts';
import { PressButton } from '../press/press-button.tsx';
import { AmountPad } from './amount-pad.tsx';
import type { FrictionStep } from './friction.ts';
import { useCountdown } from './use-countdown.ts';

interface Props<Step extends FrictionStep> {
  readonly step: Step;
  readonly onGoOn: () => void;
}

/** The step the person chose to have before a payment, and "계속" behind it. */
export function FrictionBox({ step, onGoOn }: Props<FrictionStep>) {
  switch (step.kind) {
    case 'confirm':
      return <Confirm step={step} onGoOn={onGoOn} />;
    case 'countdown':
      return <Countdown step={step} onGoOn={onGoOn} />;
    case 'retype':
      return <Retype step={step} onGoOn={onGoOn} />;
  }
}

function Confirm({ onGoOn }: Props<FrictionStep & { kind: 'confirm' }>) {
  const { t } = useTranslate();
  return (
    <div class="friction">
      <p>{t('frictionConfirm')}</p>
      <GoOn isReady onGoOn={onGoOn} />
    </div>
  );
}

/** Seconds that are read out: the first, every tenth, and the last three with the end. */
const isSaid = (left: number, seconds: number): boolean => left === seconds || left % 10 === 0 || left <= 3;

function Countdown({ step: { seconds }, onGoOn }: Props<FrictionStep & { kind: 'countdown' }>) {
  const { t } = useTranslate();
  const left = useCountdown(seconds);
  const [said, setSaid] = useState(seconds);
  if (said !== left && isSaid(left, seconds)) setSaid(left);
  const words = (rest: number) => (rest === 0 ? t('frictionWaited') : t('frictionWait', rest));
  return (
    <div class="friction">
      <p class="friction-left" aria-hidden="true">
        {words(left)}
      </p>
      <p class="visually-hidden" role="status" aria-live="polite">
        {words(said)}
      </p>
      <div class="friction-bar" aria-hidden="true">
        <span style={{ inlineSize: `${Math.round((100 * (seconds - left)) / seconds)}%` }} />
      </div>
      <GoOn isReady={left === 0} onGoOn={onGoOn} />
    </div>
  );
}

function Retype({ step: { amount }, onGoOn }: Props<FrictionStep & { kind: 'retype' }>) {
  const { t } = useTranslate();
  const [digits, setDigits] = useState('');
  const isRight = Number(digits) === amount;
  const isWrong = !isRight && digits.length >= String(amount).length;
  return (
    <div class="friction">
      <p>{t('frictionRetype')}</p>
      <AmountPad digits={digits} isWrong={isWrong} onDigits={setDigits} />
      <GoOn isReady={isRight} onGoOn={onGoOn} />
    </div>
  );
}

interface GoOnProps {
  readonly isReady: boolean;
  readonly onGoOn: () => void;
}

/** Never `disabled`: keyboard users must be able to find the button before it can be pressed. */
function GoOn({ isReady, onGoOn }: GoOnProps) {
  const { t } = useTranslate();
  const [isCovered, setCovered] = useState(false);
  return (
    <>
      <PressButton
        purpose="switch"
        class={isReady ? 'button button-primary friction-go' : 'button friction-go'}
        aria-disabled={!isReady}
        onPress={() => isReady && onGoOn()}
        onCovered={() => setCovered(isReady)}
      >
        {t('frictionGoOn')}
      </PressButton>
      <p class="friction-trouble" role="status">
        {isCovered && t('bannerLogWait')}
      </p>
    </>
  );
}
