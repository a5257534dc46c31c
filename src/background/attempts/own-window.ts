import type { Evidence } from '../../contract/attempt.ts';
import { TOP } from '../../contract/sender.ts';

type WindowPlace = Pick<Evidence, 'tab' | 'frame' | 'opener'>;

const isAt = (one: WindowPlace, other: WindowPlace): boolean =>
  one.tab === other.tab && one.frame === other.frame;

/**
 * Whether a page stands where the payment is made. That is the very frame in which its last button was pressed (before
 * any press: in which it was shown), or the page of that tab, of a tab that this window opened, or of the tab that
 * opened this window, if the payment was seen there too. The place has to fit, because any page may show a gateway's
 * refusal in a frame or a tab of its own, and the person may give up a second window opened beside the first.
 * @param asking evidence of known gateways' pages that asked for payment, and of presses there.
 */
export function isInWindowOf(said: WindowPlace, asking: readonly Evidence[]): boolean {
  const pressed = asking.filter(({ says }) => says === 'pressed');
  const windows = pressed.length > 0 ? pressed : asking;
  if (windows.some((one) => isAt(one, said))) return true;
  if (said.frame !== TOP) return false;
  const stoodHere = asking.some((one) => isAt(one, said));
  return windows.some(
    (one) =>
      one.tab === said.tab ||
      (one.frame === TOP && one.tab === said.opener) ||
      (one.opener === said.tab && stoodHere),
  );
}
