import type { ClickGuard } from './click-guard.ts';
import type { Presence } from './presence.ts';

/**
 * What a press in banner or sheet is for. `leave`: to close it or make it smaller. `popup`: to open the popup, where no
 * page can press. `page`: to open a page of ours, away from the payment. `look`: to see more of the same banner.
 * `switch`: to mute pages, or to pass a friction step. `order`: to have something written into the ledger.
 */
export type Purpose = 'leave' | 'popup' | 'page' | 'look' | 'switch' | 'order';

interface Needs {
  /** In plain sight; `surely`: where the browser cannot tell, it counts as not in sight. */
  readonly sight?: 'surely' | 'likely';
  /**
   * Whether pointer or focus must have been in the card before the press (`before`), or may come with it, as a touch
   * does (`now`).
   */
  readonly presence?: 'before' | 'now';
}

/**
 * What each purpose needs before a press counts. Nothing but closing and opening the popup happens unless pointer or
 * focus was in the card.
 */
const NEEDS: Readonly<Record<Purpose, Needs>> = {
  leave: {},
  popup: { sight: 'likely' },
  page: { sight: 'likely', presence: 'now' },
  look: { presence: 'now' },
  switch: { sight: 'likely', presence: 'before' },
  order: { sight: 'surely', presence: 'before' },
};

/** @param covered called where the card was not in plain sight: the person may press again. */
export type PressRule = (purpose: Purpose, act: () => void, covered?: () => void) => void;

/**
 * The one rule for every button of banner and sheet. Where pointer or focus was not in the card (presence.ts), a press
 * opens the popup, which shows what it is about; so does a key that was meant for something else. A press while the
 * card is not in plain sight starts the required time in sight again: presses that are meant for a game of the page
 * come in quick succession, and none of them counts for the banner.
 */
export function pressRule(guard: ClickGuard, here: Presence, openPopup: () => void): PressRule {
  const isSeen = ({ sight }: Needs) =>
    sight === undefined || (sight === 'surely' ? guard.mayAct : guard.mayOpen)(here.pressedAt());
  const isPresent = ({ presence }: Needs) =>
    presence === undefined || (presence === 'now' ? here.isHere() : here.wasHere());
  return (purpose, act, covered) => {
    const needs = NEEDS[purpose];
    if (!isSeen(needs)) {
      guard.placed();
      covered?.();
    } else if (isPresent(needs)) act();
    else openPopup();
  };
}
