import type { Won } from '../../core/won.ts';
import { formatWon } from '../../ui/format-won.ts';
import { Icon } from '../../ui/icon.tsx';
import { useTranslate } from '../../ui/translate-context.ts';
import { PressButton } from '../press/press-button.tsx';
import { SpokenLabel } from './spoken.tsx';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '00', '0'] as const;
/** More digits than any amount has. */
const MOST_DIGITS = 7;

interface Props {
  readonly digits: string;
  readonly isWrong: boolean;
  readonly onDigits: (digits: string) => void;
}

/**
 * The amount typed once more, on buttons of our own. There is no input field, because a page gets an event for every
 * key pressed in one. From these buttons it can learn that Enter was pressed on the host and where the pointer was: at
 * most the amount, which the page itself shows.
 */
export function AmountPad({ digits, isWrong, onDigits }: Props) {
  const speech = useTranslate();
  const { t } = speech;
  const shown = digits === '' ? '' : formatWon(speech, Number(digits) as Won);
  const press = (key: string) => onDigits(`${digits}${key}`.replace(/^0+/, '').slice(0, MOST_DIGITS));
  return (
    <div class="pad">
      <div class={`pad-amount ${isWrong ? 'pad-wrong' : ''}`} role="status">
        <SpokenLabel text={shown === '' ? t('frictionPadEmpty') : shown} />
        <span inert>{shown === '' ? t('frictionPadEmpty') : shown}</span>
      </div>
      <p class="pad-trouble" role="status">
        {isWrong && t('frictionPadWrong')}
      </p>
      <div class="pad-keys">
        {KEYS.map((key) => (
          <PressButton key={key} purpose="look" class="button pad-key" onPress={() => press(key)}>
            {key}
          </PressButton>
        ))}
        <PressButton
          purpose="look"
          class="button pad-key"
          aria-label={t('frictionPadBack')}
          onPress={() => onDigits(digits.slice(0, -1))}
        >
          <Icon name="backspace" />
        </PressButton>
      </div>
    </div>
  );
}
