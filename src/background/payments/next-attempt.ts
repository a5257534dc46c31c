import type { Attempt } from '../../contract/attempt.ts';
import type { EntryStatus } from '../../core/entry.ts';
import { type Won, won } from '../../core/won.ts';
import {
  attemptOfOutcome,
  attemptOfPayPage,
  documentName,
  isSameDocument,
  isShownAgain,
  mayLogByItself,
  type Scene,
  withPayPage,
  withTabs,
} from './attempts.ts';
import { isBorneOut, withMarks } from './match-attempt.ts';

/** What is to become of an attempt's entry. */
export interface Want {
  readonly status: 'pending' | 'confirmed' | 'failed';
  /** Only an entry in one of these states changes; one that does not exist is made, unless it failed. */
  readonly from: readonly EntryStatus[];
  /** Id of the observation or command behind it. */
  readonly command: string;
}

export interface FollowUp {
  readonly attempt?: Attempt | undefined;
  readonly want?: Want;
}

export interface Observed extends Scene {
  readonly observation: string;
}

/** What a detection means for the attempts under way. Pure: the same question has the same answer. */
export function followUp(attempts: readonly Attempt[], scene: Observed, freshId: () => string): FollowUp {
  switch (scene.detection.stage) {
    case 'option':
      return {};
    case 'pay':
      return { attempt: withPayPage(attemptOfPayPage(attempts, scene), scene, freshId) };
    case 'success':
      return afterSuccess(attempts, scene);
    default:
      return afterRefusal(attempts, scene);
  }
}

/** A success nobody was seen paying for proves nothing: it belongs to an attempt, or it makes no entry. */
function afterSuccess(attempts: readonly Attempt[], scene: Observed): FollowUp {
  const attempt = attemptOfOutcome(attempts, scene);
  if (attempt === undefined) return {};
  if (isShownAgain(scene) && !isSameDocument(attempt, scene)) return { attempt };
  const { amount, merchant, item } = scene.detection;
  const paid: Attempt = {
    ...attempt,
    ...withTabs(attempt, scene),
    ...withMarks(attempt, scene),
    stage: 'paid',
    amount: attempt.amount ?? wonOrNull(amount),
    merchant: attempt.merchant ?? merchant,
    item: attempt.item ?? item,
    lastAt: attempt.stage === 'paid' ? attempt.lastAt : scene.now,
  };
  const isSure = scene.isGatewayPage && isBorneOut(attempt, scene);
  const status = isSure ? 'confirmed' : 'pending';
  // Once paid, what the person says in the popup outweighs a success page that merely stays open.
  const from: EntryStatus[] = attempt.stage === 'paid' ? ['pending'] : ['pending', 'failed'];
  return withEntryWanted(paid, attempts, scene, { status, from, command: scene.observation });
}

const wonOrNull = (amount: number | null): Won | null => (amount === null ? null : won(amount));

/** Refused or given up: what was pending has failed. Shown again, it says nothing new. */
function afterRefusal(attempts: readonly Attempt[], scene: Observed): FollowUp {
  const attempt = attemptOfOutcome(attempts, scene);
  if (attempt === undefined) return {};
  // A payment that went through and is taken back later stays the same payment; the person says what becomes of its entry.
  if (attempt.stage === 'paid') return scene.detection.stage === 'cancelled' ? { attempt } : {};
  if (isShownAgain(scene) && !isSameDocument(attempt, scene)) return { attempt };
  const failed: Attempt = { ...attempt, ...withTabs(attempt, scene), stage: 'failed', lastAt: scene.now };
  if (attempt.stage === 'failed' || attempt.entryAt === null) return { attempt: failed };
  return { attempt: failed, want: { status: 'failed', from: ['pending'], command: scene.observation } };
}

/** The person pressed the last button: from here on the money may have moved. */
export function afterSubmit(
  attempts: readonly Attempt[],
  attempt: Attempt,
  scene: Scene,
  command: string,
): FollowUp {
  if (attempt.stage === 'paid') return { attempt };
  const submitted: Attempt = {
    ...attempt,
    stage: 'submitted',
    submittedAt: scene.now,
    lastAt: scene.now,
    leftAt: null,
  };
  return withEntryWanted(submitted, attempts, scene, { status: 'pending', from: ['failed'], command });
}

function withEntryWanted(attempt: Attempt, attempts: readonly Attempt[], scene: Scene, want: Want): FollowUp {
  if (attempt.amount === null) return { attempt };
  if (attempt.entryAt !== null) return { attempt, want };
  if (!mayLogByItself(attempts, scene)) return { attempt };
  const entryBy = documentName(scene.document, scene.tabId);
  return { attempt: { ...attempt, entryAt: scene.now, entryBy }, want };
}

/** "기록할게요": the person says that this payment counts. */
export function afterLogged(attempt: Attempt, scene: Scene, command: string): FollowUp {
  const isBeforeOutcome = attempt.stage === 'open' || attempt.stage === 'submitted';
  const logged: Attempt = {
    ...attempt,
    entryAt: attempt.entryAt ?? scene.now,
    loggedBy: isBeforeOutcome ? command : attempt.loggedBy,
  };
  return { attempt: logged, want: { status: 'confirmed', from: ['pending', 'failed'], command } };
}
