import type { Attempt } from '../../contract/attempt.ts';
import type { Detection } from '../../contract/checkout-seen.ts';
import type { Ask } from '../../contract/messages.ts';
import { addMinutes, type Instant } from '../../core/day.ts';
import { won } from '../../core/won.ts';
import { agrees, isAnotherOrder, isRelated, isSibling, namesSameOrder, withMarks } from './match-attempt.ts';

/** A detection with where, how and when it was seen. */
export interface Scene {
  readonly detection: Detection;
  readonly tabId: number;
  readonly openerId: number | undefined;
  /** The document's name where the browser gives one; `null` is equal to nothing. */
  readonly document: string | null;
  readonly arrival: Ask<'checkout/seen'>['arrival'];
  /** Host of the shop it came from, where the document was told and it is not open to us; `null` otherwise. */
  readonly shop: string | null;
  /** The page stands on a payment host we know: its word is worth more than a shop's. */
  readonly isGatewayPage: boolean;
  readonly now: Instant;
}

/** A page seen longer ago than this has nothing to do with the one seen now. */
const TOGETHER_MINUTES = 30;
/** A payment repeated in the same document with the same amount within this time is the same payment shown again. */
const SAME_AGAIN_MINUTES = 10;
/** An SMS code is valid for three minutes (Mobilians code 0043); after that a fresh pay page is a fresh payment. */
const CODE_MINUTES = 3;

/** A window goes on to its own next page within this time; longer elsewhere, and it is another window. */
const NEXT_STEP_MINUTES = 1;

const isWithin = (since: Instant, minutes: number, now: Instant): boolean =>
  addMinutes(since, minutes) >= now;

/** Reload and back show again what was shown before: they never begin or end a payment. */
export const isShownAgain = ({ arrival }: Scene): boolean =>
  arrival === 'reload' || arrival === 'back_forward';

export const isSameDocument = (attempt: Attempt, { document }: Scene): boolean =>
  document !== null && attempt.document === document;

type Kin = (attempt: Attempt, scene: Scene) => boolean;

/** Those that this page may belong to; the one whose order it names comes before all others. */
function candidates(attempts: readonly Attempt[], scene: Scene, isKin: Kin = isRelated): Attempt[] {
  return attempts
    .filter((attempt) => isKin(attempt, scene) && isWithin(attempt.lastAt, TOGETHER_MINUTES, scene.now))
    .filter((attempt) => !isAnotherOrder(attempt, scene))
    .sort(latestFirst)
    .sort((a, b) => Number(namesSameOrder(b, scene)) - Number(namesSameOrder(a, scene)));
}

/** Of two seen at the same moment, the one without an outcome. */
const latestFirst = (a: Attempt, b: Attempt): number => {
  if (a.lastAt !== b.lastAt) return a.lastAt < b.lastAt ? 1 : -1;
  return Number(a.stage === 'paid') - Number(b.stage === 'paid');
};

/** The attempt that a `pay` page belongs to; `undefined` when it begins a new one. */
export const attemptOfPayPage = (attempts: readonly Attempt[], scene: Scene): Attempt | undefined =>
  candidates(attempts, scene).find((attempt) => goesOn(attempt, scene));

function goesOn(attempt: Attempt, scene: Scene): boolean {
  const { amount, gateway } = scene.detection;
  if (attempt.stage === 'open' && isMerchantAndWindow(attempt.gateway, gateway)) return true;
  if (!agrees(attempt.amount, amount)) return false;
  if (attempt.stage === 'paid') return isStillShown(attempt, scene);
  if (attempt.stage === 'submitted') return isStillUnderWay(attempt, scene);
  return true;
}

/** The shop's page and the gateway's window: one payment, though a fee may set their amounts apart. */
const isMerchantAndWindow = (before: string | null, now: string | null): boolean =>
  (before === null) !== (now === null);

const isStillShown = (attempt: Attempt, scene: Scene): boolean =>
  isShownAgain(scene) ||
  (isSameDocument(attempt, scene) && isWithin(attempt.lastAt, SAME_AGAIN_MINUTES, scene.now));

function isStillUnderWay(attempt: Attempt, scene: Scene): boolean {
  if (isShownAgain(scene) || isSameDocument(attempt, scene)) return true;
  if (attempt.leftAt !== null && !isWithin(attempt.leftAt, NEXT_STEP_MINUTES, scene.now)) return false;
  if (scene.detection.codeStep) return true;
  return isWithin(attempt.submittedAt ?? attempt.lastAt, CODE_MINUTES, scene.now);
}

/** The attempt whose outcome this page shows, if any. Amounts that contradict each other are never joined. */
export function attemptOfOutcome(attempts: readonly Attempt[], scene: Scene): Attempt | undefined {
  const fits = (attempt: Attempt) =>
    agrees(attempt.amount, scene.detection.amount) && isAnswered(attempt, scene);
  return candidates(attempts, scene).find(fits) ?? candidates(attempts, scene, mayBeResult).find(fits);
}

/** A result in a window of its own, beside the one in which the last button was pressed. */
const mayBeResult: Kin = (attempt, scene) => attempt.stage === 'submitted' && isSibling(attempt, scene);

/** An outcome that is shown again belongs only to an attempt that had one, or whose own document it is. */
const isAnswered = (attempt: Attempt, scene: Scene): boolean =>
  !isShownAgain(scene) || attempt.stage === 'paid' || isSameDocument(attempt, scene);

/** The attempt a pay page begins, or goes on with. */
export function withPayPage(attempt: Attempt | undefined, scene: Scene, freshId: () => string): Attempt {
  const { detection, document, now, shop } = scene;
  const pages = withTabs(attempt ?? { tabs: [], openers: [] }, scene);
  if (attempt === undefined) return { ...begin(scene, freshId()), ...pages };
  const isBehindWindow = attempt.gateway !== null && detection.gateway === null;
  if (isBehindWindow || attempt.stage === 'paid') return { ...attempt, ...pages };
  return {
    ...attempt,
    ...pages,
    ...withMarks(attempt, scene),
    shop: attempt.shop ?? shop,
    gateway: detection.gateway ?? attempt.gateway,
    amount: detection.amount === null ? attempt.amount : won(detection.amount),
    merchant: detection.merchant ?? attempt.merchant,
    item: detection.item ?? attempt.item,
    document,
    lastAt: now,
    leftAt: null,
  };
}

const begin = (scene: Scene, id: string) => ({
  ...blankAttempt(scene),
  ...withMarks({ orders: [], gateways: [] }, scene),
  id,
});

const blankAttempt = ({ detection, document, now, shop }: Scene) => ({
  shop,
  resembles: null,
  stage: 'open' as const,
  gateway: detection.gateway,
  amount: detection.amount === null ? null : won(detection.amount),
  merchant: detection.merchant,
  item: detection.item,
  document,
  startedAt: now,
  lastAt: now,
  submittedAt: null,
  leftAt: null,
  entryAt: null,
  entryBy: null,
  loggedBy: null,
});

/** Tabs remembered per attempt. */
const MOST_TABS = 20;

export function withTabs(
  { tabs, openers }: Pick<Attempt, 'tabs' | 'openers'>,
  { tabId, openerId }: Pick<Scene, 'tabId' | 'openerId'>,
): Pick<Attempt, 'tabs' | 'openers'> {
  const opened = openerId === undefined ? openers : [...openers, openerId];
  return { tabs: few([...tabs, tabId]), openers: few(opened) };
}

const few = (ids: readonly number[]): number[] => [...new Set(ids)].slice(-MOST_TABS);

const AUTOMATIC = { perDocument: 3, perTabAndHour: 10, perDay: 30 } as const;

/** Whether one more entry may be made by itself: a page that claims payments without end is not believed. */
export function mayLogByItself(attempts: readonly Attempt[], { document, tabId, now }: Scene): boolean {
  const automatic = attempts.filter(({ entryBy }) => entryBy !== null);
  const inDocument = automatic.filter(({ entryBy }) => entryBy === documentName(document, tabId));
  const since = (minutes: number) => (attempt: Attempt) =>
    isWithin(attempt.entryAt ?? attempt.lastAt, minutes, now);
  const inTab = automatic.filter(({ tabs }) => tabs.includes(tabId)).filter(since(60));
  return (
    inDocument.length < AUTOMATIC.perDocument &&
    inTab.length < AUTOMATIC.perTabAndHour &&
    automatic.filter(since(24 * 60)).length < AUTOMATIC.perDay
  );
}

/** Where the browser names no documents, a whole tab counts as one. */
export const documentName = (document: string | null, tabId: number): string => document ?? `tab ${tabId}`;

const MOST_ATTEMPTS = 60;

/** Attempts to forget: those over for a day, then the oldest without an entry beyond what is worth keeping. */
export function attemptsToForget(attempts: readonly Attempt[], now: Instant): Attempt[] {
  const old = attempts.filter(({ lastAt }) => !isWithin(lastAt, 24 * 60, now));
  const rest = attempts.filter((attempt) => !old.includes(attempt));
  const spare = rest.filter(({ entryAt }) => entryAt === null).sort((a, b) => (a.lastAt < b.lastAt ? -1 : 1));
  return [...old, ...spare.slice(0, Math.max(0, rest.length - MOST_ATTEMPTS))];
}
