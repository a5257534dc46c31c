import type { MessageKey } from '../contract/translate.ts';
import { useTranslate } from '../ui/translate-context.ts';
import type { PickRefusal, PopupState } from './store.ts';

interface Props {
  readonly state: Pick<PopupState, 'pickSum' | 'pickRefusal'>;
  readonly words: 'popupPickSum' | 'popupPickOther';
}

const REFUSED: Readonly<Record<PickRefusal, MessageKey>> = {
  off: 'popupPick_off',
  blocked: 'popupPick_blocked',
  'payment-host': 'popupPick_payment_host',
};

/** Lets the person point at the sum in the page in front, where it was read wrongly or not at all. */
export function PickButton({ state: { pickSum, pickRefusal }, words }: Props) {
  const { t } = useTranslate();
  return (
    <>
      <button type="button" class="button button-quiet" onClick={pickSum}>
        {t(words)}
      </button>
      <p role="status" class="text-soft" hidden={pickRefusal === undefined}>
        {pickRefusal && t(REFUSED[pickRefusal])}
      </p>
    </>
  );
}
