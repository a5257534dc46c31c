import { namesLikeness } from '../../core/same-payment.ts';
import { isGateways } from './attempt-facts.ts';
import {
  agrees,
  hasDocument,
  isAnotherOrder,
  isBesideItsWindow,
  isInTab,
  isItsWindow,
  isOfGateway,
  isOfRelatedTab,
  isOfShop,
  isRelated,
  isSameTestMode,
  isSibling,
  isToldShop,
  type KnownAttempt,
  namesSameOrder,
} from './attempt-relations.ts';
import { isTriedInVain } from './attempt-state.ts';
import type { Scene } from './evidence.ts';
import { candidates, isWithin, latestFirst, type Rank } from './rank-attempts.ts';

/** An SMS code is valid for three minutes (Mobilians code 0043); after that a fresh pay page is a fresh payment. */
const CODE_MINUTES = 3;
/** Up to this many minutes after leaving, the next page belongs to the same window. */
const NEXT_STEP_MINUTES = 1;

/** Reload and back show again what was shown before: they never begin or end a payment. */
const isShownAgain = ({ arrival }: Scene): boolean => arrival === 'reload' || arrival === 'back_forward';

/** The attempt that a `pay` page belongs to; `undefined` when it begins a new one. */
export function attemptOfPayPage(attempts: readonly KnownAttempt[], scene: Scene): KnownAttempt | undefined {
  const own = attempts
    .filter((one) => hasDocument(one, scene) && isSameTestMode(one, scene))
    .sort(latestFirst);
  const [latest] = own;
  if (latest !== undefined && isStillItsPage(latest, scene)) return latest;
  return candidates(attempts, scene, isMeantByWindow, [
    namesSameOrder,
    isOfRelatedTab,
    isItsWindow,
    isToldShop,
  ])
    .filter((one) => !own.includes(one))
    .find((one) => goesOn(one, scene));
}

/**
 * A page may belong to an attempt of its own tab or a connected one. After a refusal it may also belong to an attempt
 * whose window the same tab opened: shops open a new window for the next try.
 */
const isMeantByWindow = (one: KnownAttempt, scene: Scene): boolean =>
  isRelated(one, scene) || (isSibling(one, scene) && isTriedInVain(one.attempt));

/**
 * A document stays with its attempt. Once the last button was pressed or the payment logged, another sum on it is
 * another payment.
 */
function isStillItsPage(one: KnownAttempt, scene: Scene): boolean {
  if (isAnotherOrder(one, scene)) return false;
  const { state } = one.standing;
  const isDone = state === 'paid' || state === 'submitted' || one.attempt.entryAt !== null;
  return !isDone || agrees(one, scene);
}

/** Whether a page of another document belongs to this attempt. */
function goesOn(one: KnownAttempt, scene: Scene): boolean {
  const { facts, standing } = one;
  if (standing.state === 'paid') return isShownAgain(scene) && agrees(one, scene);
  if (isTriedInVain(one.attempt) && isOfOtherNames(one, scene)) return false;
  if (!facts.isOfGateway || !isOfGateway(scene)) return goesOnBeyondWindow(one, scene);
  if (isSubmitted(one)) return agrees(one, scene) && isItsOwnNext(one, scene) && isStillUnderWay(one, scene);
  return agrees(one, scene) || isSameOrderHere(one, scene) || isNextStep(one, scene);
}

/** The last button was pressed, and nothing is known of how that ended. */
const isSubmitted = ({ attempt, standing }: KnownAttempt): boolean =>
  standing.state === 'submitted' && !isTriedInVain(attempt);

/** After a refused try the person may well buy something else of the same price. */
const isOfOtherNames = ({ facts }: KnownAttempt, scene: Scene): boolean =>
  isOfGateway(scene) && namesLikeness(facts, scene.detection) === 'different';

/**
 * The same order number, in connected tabs. Two shops may use the same number: in tabs without a connection, another
 * sum means another shop's order.
 */
const isSameOrderHere = (one: KnownAttempt, scene: Scene): boolean =>
  namesSameOrder(one, scene) && isOfRelatedTab(one, scene);

/**
 * For a shop's page and a window, which are one payment though a fee may make their sums differ. A window never belongs
 * to an attempt that was seen only in frames of other sites, unless the order numbers are equal.
 */
function goesOnBeyondWindow(one: KnownAttempt, scene: Scene): boolean {
  if (isOfGateway(scene)) return isOfShop(one) || namesSameOrder(one, scene);
  if (isSubmitted(one)) return agrees(one, scene) && isStillUnderWay(one, scene);
  return isShopOf(one, scene) || agrees(one, scene);
}

/**
 * The window may add a fee, never take one off: a shop's page that asks for more than the window is of another order.
 */
const isShopOf = ({ facts }: KnownAttempt, { detection: { amount } }: Scene): boolean =>
  facts.isOfGateway && (facts.sum === null || amount === null || amount <= facts.sum);

/** The code step that follows the first page of the same window: another sum there is a doubt, not another payment. */
function isNextStep({ attempt, standing }: KnownAttempt, { detection, tabId, frameId, now }: Scene): boolean {
  const last = attempt.evidence.findLast(isGateways);
  return (
    standing.state === 'open' &&
    detection.codeStep &&
    last?.codeStep === false &&
    last.gateway === detection.gateway &&
    last.tab === tabId &&
    last.frame === frameId &&
    isWithin(last.at, CODE_MINUTES, now)
  );
}

/**
 * Once the last button of one window was pressed, a page belongs to that payment only if it names its order, or
 * stands in its tab or in one that opened or was opened by it; another window of the same shop is another payment.
 */
const isItsOwnNext = (one: KnownAttempt, scene: Scene): boolean =>
  namesSameOrder(one, scene) || isBesideItsWindow(one, scene);

/** After the last button: its next page, or the code once more, while the code is valid and nobody said it was paid. */
function isStillUnderWay(one: KnownAttempt, scene: Scene): boolean {
  const { attempt, facts } = one;
  if (isShownAgain(scene)) return true;
  const { leftAt } = facts;
  if (leftAt !== undefined && (isFirstStep(one, scene) || !isWithin(leftAt, NEXT_STEP_MINUTES, scene.now)))
    return false;
  const pressed = attempt.evidence.findLastIndex(({ says }) => says === 'pressed');
  const isAnswered = attempt.evidence.slice(pressed + 1).some(({ says }) => says === 'paid');
  return !isAnswered && isWithin(facts.pressedAt ?? facts.lastAt, CODE_MINUTES, scene.now);
}

/**
 * A page without a code step, of a new order, after the code step was seen: the person came back from elsewhere and
 * begins another payment, however soon.
 */
const isFirstStep = (one: KnownAttempt, scene: Scene): boolean =>
  !scene.detection.codeStep &&
  !namesSameOrder(one, scene) &&
  one.attempt.evidence.some((said) => isGateways(said) && said.codeStep);

const OPEN_STATES = ['submitted', 'open', 'doubt'];
const isUnsettled = ({ standing }: KnownAttempt): boolean => OPEN_STATES.includes(standing.state);
const isByGateway = ({ facts }: KnownAttempt): boolean => facts.isOfGateway || facts.isTest;

/**
 * Whether a result of this kind was not counted for the attempt yet. If it was, the next such page belongs to another
 * payment, where there is one.
 */
const isUnanswered = ({ attempt, standing }: KnownAttempt, scene: Scene): boolean =>
  standing.state === 'submitted' ||
  !attempt.evidence.some(({ says, source }) => says === 'paid' && source === scene.source);

/**
 * The attempt whose outcome this page shows, if any. A gateway's page is matched with attempts in a window first; any
 * other page with those that went through a window, before those that only ordinary pages showed.
 */
export function attemptOfOutcome(attempts: readonly KnownAttempt[], scene: Scene): KnownAttempt | undefined {
  const fits = (one: KnownAttempt) => agrees(one, scene) && isAnswered(one, scene);
  const ranks: Rank[] = isOfGateway(scene)
    ? [namesSameOrder, hasDocument, isItsWindow, isByGateway, isInTab]
    : [namesSameOrder, isUnanswered, isByGateway, hasDocument];
  return (
    candidates(attempts, scene, isRelated, ranks).find(fits) ??
    candidates(
      attempts,
      scene,
      (one) => one.standing.state === 'submitted' && isSibling(one, scene),
      ranks,
    ).find(fits)
  );
}

/** An outcome that is shown again belongs only to an attempt that had one, or whose own document it is. */
const isAnswered = (one: KnownAttempt, scene: Scene): boolean =>
  !isShownAgain(scene) || !isUnsettled(one) || hasDocument(one, scene);
