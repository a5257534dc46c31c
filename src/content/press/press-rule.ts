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
  /** Pointer or focus in the card before the press; `now`: a finger may come with it. */
  readonly presence?: 'before' | 'now';
}

/**
 * What each purpose needs before a press counts: without the person being here nothing happens but leaving and opening
 * the popup.
 */
const NEEDS: Readonly<Record<Purpose, Needs>> = {
  leave: {},
  popup: { sight: 'likely' },
  page: { sight: 'likely', presence: 'now' },
  look: { presence: 'now' },
  switch: { sight: 'likely', presence: 'before' },
  order: { sight: 'surely', presence: 'before' },
};

/** @param covered told where the card was not in plain sight: the person may press again. */
export type PressRule = (purpose: Purpose, act: () => void, covered?: () => void) => void;

/**
 * The one rule for every button of banner and sheet. A press without the person having come to the card first
 * (presence.ts) opens the popup, where they see what it is about; so does a key that was meant for something else. A
 * press that comes too early begins the half second anew: whoever presses quickly in a game of the page keeps
 * pressing, and none of it is meant for the banner.
 */
export function pressRule(guard: ClickGuard, here: Presence, openPopup: () => void): PressRule {
  const isSeen = ({ sight }: Needs) =>
    sight === undefined || (sight === 'surely' ? guard.mayAct() : guard.mayOpen());
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
