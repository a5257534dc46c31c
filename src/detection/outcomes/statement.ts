import type { FailureCause, Stage } from '../../contract/checkout-seen.ts';
import { pays } from '../steps/buttons.ts';
import type { Reading } from '../steps/window.ts';
import { alreadyByCode, causeByWords, causeOf, listsCauses } from '../refusals/cause.ts';
import { type Reports, reportsOf } from './page-events.ts';
import { statedHeadroom } from './stated-headroom.ts';

/** How a payment ended, as the page says. */
export interface Outcome {
  readonly stage: Extract<Stage, 'success' | 'failure' | 'cancelled' | 'already'>;
  readonly cause: FailureCause | undefined;
  /** Only a code tells the cause; the page's words do not. */
  readonly byCode: boolean;
  /** In won: what the refusal says is left. */
  readonly headroom: number | undefined;
  readonly reason: string;
}

/** An outcome page is short; longer text talks about outcomes. Characters, squeezed. */
const LONGEST = 5_000;
const RESULT_ROW = 40;
/** A page framed as an error says so at once, or it says why. */
const BRIEF = 800;

/** What the address says of the page. */
export interface OutcomePlace {
  /** The address alone means phone billing; elsewhere the page's own words must say so. */
  readonly sure: boolean;
  /** On a host that shows a gateway's windows. */
  readonly listed: boolean;
  /** Where none is known, title, headline or the sentence itself must speak of phones: menus mention everything. */
  readonly gateway: string | null;
}

/** The outcome a page reports, if any; or that it reports two that exclude each other. */
export function outcomeOf(reading: Reading, place: OutcomePlace): Outcome | 'contradicted' | undefined {
  if (reading.words.length > LONGEST || listsCauses(reading)) return undefined;
  const told = reportsOf(reading);
  return mayTell(reading, told, place) ? toldOutcome(reading, told, place) : undefined;
}

/** Its own words leave it open that it is about a payment by phone, and reports one instead of explaining some. */
function mayTell(reading: Reading, told: Reports, place: OutcomePlace): boolean {
  if (told.howTo && !place.listed) return false;
  if (told.blamesCard && !place.sure && !told.headsPhone && !paidByPhone(reading)) return false;
  return place.sure || speaksOfPhone(reading, told, place);
}

function toldOutcome(
  reading: Reading,
  told: Reports,
  place: OutcomePlace,
): Outcome | 'contradicted' | undefined {
  const { outcomes } = reading.pack;
  const close = place.sure || place.gateway !== null || told.aboutPhone;
  const mayBe: MayBe = (line) => close || outcomes.context.test(line);
  const done = told.events.find(
    (line) => outcomes.success.test(line) && (mayBe(line) || paidByPhone(reading)),
  );
  const refusal = refusalOn(reading, told, mayBe, done !== undefined, place);
  const cancelled = told.events.find((line) => outcomes.cancelled.test(line) && mayBe(line));
  const already = alreadyPaid(reading, told, mayBe, refusal !== undefined, place);
  if (already !== undefined)
    return done === undefined || done === already ? ended('already', already) : 'contradicted';
  // One of the two may be a name without a label: neither is believed.
  if (done !== undefined && (refusal ?? cancelled) !== undefined) return 'contradicted';
  // What was given up was not carried out either: 결제를 취소하셨습니다, 결제가 진행되지 않았습니다.
  if (cancelled !== undefined && told.frame === undefined) return givenUp(reading, cancelled, place.gateway);
  if (refusal !== undefined) return failureOf(reading, refusal, place.gateway);
  if (cancelled !== undefined) return givenUp(reading, cancelled, place.gateway);
  const success = done ?? orderDone(reading, told) ?? resultTable(reading);
  if (success === undefined || outcomes.paidOtherwise.test(reading.words)) return undefined;
  return ended('success', success);
}

/**
 * 이미 결제된 거래입니다: an answer about an earlier payment, not about this one. Said on a page that refuses, or on a
 * short one of the window's own; where only a code stands, the code says it.
 */
function alreadyPaid(
  reading: Reading,
  { events, frame }: Reports,
  mayBe: MayBe,
  refused: boolean,
  { sure, listed, gateway }: OutcomePlace,
): string | undefined {
  const { already, underWay } = reading.pack.outcomes;
  const isBrief = reading.words.length <= BRIEF;
  const isOwn = refused || frame !== undefined || ((sure || listed) && isBrief);
  if (!isOwn) return undefined;
  const said = events.find((line) => already.test(line) && (mayBe(line) || frame !== undefined));
  if (said !== undefined || !refused) return said;
  return (
    events.find((line) => underWay.test(line)) ??
    (causeByWords(reading) === undefined ? alreadyByCode(reading, gateway) : undefined)
  );
}

/** 유효시간이 만료되어 결제가 취소되었습니다: nobody gave that one up, it was refused. */
function givenUp(reading: Reading, line: string, gateway: string | null): Outcome {
  const { cause } = causeOf(reading, gateway);
  const own = cause === undefined || cause === 'user-cancelled';
  return own ? ended('cancelled', line) : failureOf(reading, line, gateway);
}

/** Whether a line may be about a payment by phone. */
type MayBe = (line: string) => boolean;

/** On a window's host a cause that cards do not have is enough, elsewhere it has to stand on an error page. */
function speaksOfPhone(reading: Reading, told: Reports, { listed }: OutcomePlace): boolean {
  const { outcomes } = reading.pack;
  return (
    told.aboutPhone ||
    told.blamesPhone ||
    told.namesPhone ||
    paidByPhone(reading) ||
    (listed && (told.events.some((line) => outcomes.phoneCause.test(line)) || asksCarrier(reading, told))) ||
    resultTable(reading) !== undefined
  );
}

/** A refused payment whose page sends to the carrier, and names neither a card nor an identity check, was to be on its bill. */
const asksCarrier = ({ words, pack }: Reading, { frame, sendsToCarrier }: Reports): boolean =>
  frame !== undefined &&
  sendsToCarrier &&
  !pack.outcomes.cardCause.test(words) &&
  !pack.identityWords.some((word) => words.includes(word));

/** What makes this a refusal: a frame that is brief or says why, or a sentence of refusal that no success contradicts. */
function refusalOn(
  reading: Reading,
  told: Reports,
  mayBe: MayBe,
  done: boolean,
  place: OutcomePlace,
): string | undefined {
  const { failure, ofGoods } = reading.pack.outcomes;
  const { frame, events } = told;
  const refused = events.find(
    (line) =>
      failure.test(line) && (frame !== undefined || (mayBe(line) && (place.listed || !ofGoods.test(line)))),
  );
  // What still asks to be paid has notes on who may not, and refuses nobody.
  const asks = !place.listed && reading.charge.named && pays(reading);
  if (frame === undefined) return done || asks ? undefined : (refused ?? refusedFor(reading, told, place));
  if (refused !== undefined) return frame;
  const says = reading.words.length <= BRIEF || causeOf(reading, place.gateway).cause !== undefined;
  return (mayBe(frame) || told.blamesPhone) && says ? frame : undefined;
}

/** A window's own short page without a step that says no and why: 승인번호가 일치하지 않습니다. */
function refusedFor(
  reading: Reading,
  { events }: Reports,
  { sure, listed }: OutcomePlace,
): string | undefined {
  const { words, pack } = reading;
  if (!(sure || listed) || words.length > BRIEF) return undefined;
  return events.find(
    (line) => pack.outcomes.saysNo.test(line) && pack.causes.some((rule) => rule.words.test(line)),
  );
}

const ended = (stage: Outcome['stage'], line: string): Outcome => ({
  stage,
  cause: undefined,
  byCode: false,
  headroom: undefined,
  reason: `${line.slice(0, 60)} +50`,
});

/** In English only beside a sum in won: elsewhere in the world phones are billed as well. */
const paidByPhone = ({ words, charge, pack: { outcomes } }: Reading): boolean =>
  outcomes.paidByPhone.test(words) || (charge.amount !== undefined && outcomes.paidInEnglish.test(words));

/** 주문이 완료되었습니다 says nothing of the method; the page has to. */
function orderDone(reading: Reading, { events, aboutPhone }: Reports): string | undefined {
  if (!aboutPhone && !paidByPhone(reading)) return undefined;
  return events.find((line) => reading.pack.outcomes.orderDone.test(line));
}

/** A shop's table of what the gateway answered: 결과 코드 0000, with the rows of a phone and of nothing else. */
function resultTable({ lines, pack: { outcomes } }: Reading): string | undefined {
  const rows = lines.map(({ words }) => words).filter((words) => words.length <= RESULT_ROW);
  const done = rows.find((row) => outcomes.resultOk.test(row));
  if (done === undefined || rows.some((row) => outcomes.otherRow.test(row))) return undefined;
  if (rows.some((row) => outcomes.methodRow.test(row))) return done;
  const phone = new Set(rows.map((row) => outcomes.phoneRow.exec(row)?.[1]).filter(Boolean));
  return phone.size >= 2 ? done : undefined;
}

function failureOf(reading: Reading, reason: string, gateway: string | null): Outcome {
  return {
    stage: 'failure',
    ...causeOf(reading, gateway),
    headroom: statedHeadroom(reading),
    reason: `${reason.slice(0, 60)} +50`,
  };
}
