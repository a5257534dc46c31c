import type { Stated, Statement } from '../../contract/statement.ts';
import { squeeze } from '../page/page-text.ts';
import { buttonLabels, pays } from '../steps/buttons.ts';
import { statesPhone } from '../steps/states-phone.ts';
import type { Reading } from '../steps/window.ts';
import { causeText, LONGEST } from './cause-text.ts';
import { outcomePart } from './outcome-part.ts';
import { type Reports, reportsOf } from './page-events.ts';

const LONGEST_LINE = 200;
const RESULT_ROW = 40;
/** Characters up to which an error page is short enough to be a refusal without a reason. */
const BRIEF = 800;

/** What the address says of the page. */
export interface OutcomePlace {
  /** The address alone tells that it is phone billing; elsewhere the page's own words must. */
  readonly sure: boolean;
  /** On a host that shows a gateway's windows. */
  readonly listed: boolean;
  /**
   * Where no gateway is known, title, headline or the sentence itself must mention phones, because menus mention
   * everything.
   */
  readonly gateway: string | null;
}

/**
 * What a page states about how a payment ended: once as it stands, and once without the names in it, because a name may
 * sound like a cause. `undefined` where no known words of refusals could make it an outcome.
 */
export function statementOf(reading: Reading, place: OutcomePlace): Omit<Statement, 'as'> | undefined {
  const stated = statedIn(reading, place);
  const bare = reading.nameless();
  const nameless = bare && { names: bare.names, stated: statedIn({ ...reading, ...bare }, place) };
  return (stated ?? nameless?.stated) && { stated, nameless };
}

function statedIn(reading: Reading, place: OutcomePlace): Stated | undefined {
  const told = reading.words.length > LONGEST ? outcomePart(reading) : reading;
  return told && statedOn(told, place);
}

function statedOn(reading: Reading, place: OutcomePlace): Stated | undefined {
  const told = reportsOf(reading);
  if (!mayTell(reading, told, place)) return undefined;
  const says = sayingsOn(reading, told, place);
  const noes = noesOn(reading, told, place, says);
  const isOwn = told.frame !== undefined || isOwnAndBrief(reading, place);
  const { refusal, refusalIfCaused, cancelled, success, already } = says;
  const may = refusal ?? refusalIfCaused ?? noes[0] ?? cancelled ?? success ?? (isOwn ? already : undefined);
  if (may === undefined) return undefined;
  return {
    says,
    text: causeText(reading, noes),
    isFramed: told.frame !== undefined,
    isOwn,
    gateway: place.gateway,
  };
}

/** Whether the page may be about a payment by phone, and reports an outcome instead of explaining outcomes. */
function mayTell(reading: Reading, told: Reports, place: OutcomePlace): boolean {
  if (!place.listed && (told.howTo || reading.pack.noPayment.article.test(reading.words))) return false;
  if (told.blamesCard && !place.sure && !told.headsPhone && !paidByPhone(reading)) return false;
  return place.sure || speaksOfPhone(reading, told, place);
}

/** Whether it is a short page of the window's own. */
const isOwnAndBrief = ({ words }: Reading, { sure, listed }: OutcomePlace): boolean =>
  (sure || listed) && words.length <= BRIEF;

function sayingsOn(reading: Reading, told: Reports, place: OutcomePlace): Stated['says'] {
  const { outcomes } = reading.pack;
  const { events, frame } = told;
  const close = place.sure || place.gateway !== null || told.aboutPhone || paidInEnglish(reading);
  const mayBe: MayBe = (line) => close || outcomes.context.test(line);
  const find = (is: (line: string) => boolean) => events.find(is)?.slice(0, LONGEST_LINE);
  const done = find((line) => outcomes.success.test(line) && (mayBe(line) || paidByPhone(reading)));
  const success = done ?? orderDone(reading, told, place) ?? resultTable(reading);
  return {
    done,
    success: outcomes.paidOtherwise.test(reading.words) ? undefined : success?.slice(0, LONGEST_LINE),
    ...refusalsOn(reading, told, mayBe, done !== undefined, place),
    cancelled: find((line) => outcomes.cancelled.test(line) && mayBe(line)),
    already: find((line) => outcomes.already.test(line) && (mayBe(line) || frame !== undefined)),
    underWay: find((line) => outcomes.underWay.test(line)),
  };
}

/** Whether a line may be about a payment by phone. */
type MayBe = (line: string) => boolean;

/**
 * Whether the page mentions phone billing. On a window's host it is enough to name a cause that cards do not have;
 * elsewhere that has to be on an error page.
 */
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

/** A refusal that sends to the carrier, and mentions neither a card nor an identity check, is one of phone billing. */
const asksCarrier = ({ words, pack }: Reading, { frame, sendsToCarrier }: Reports): boolean =>
  frame !== undefined &&
  sendsToCarrier &&
  !pack.outcomes.cardCause.test(words) &&
  !pack.identityWords.some((word) => words.includes(word));

type Refusals = Pick<Stated['says'], 'refusal' | 'refusalIfCaused'>;

/**
 * What makes it a refusal: an error page that is short or gives a reason, or a sentence of refusal without a success
 * beside it.
 */
function refusalsOn(
  reading: Reading,
  told: Reports,
  mayBe: MayBe,
  done: boolean,
  place: OutcomePlace,
): Refusals {
  const { failure, ofGoods } = reading.pack.outcomes;
  const { frame, events } = told;
  const refused = events.find(
    (line) =>
      failure.test(line) && (frame !== undefined || (mayBe(line) && (place.listed || !ofGoods.test(line)))),
  );
  if (frame === undefined)
    return done || stillAsks(reading, place) ? {} : { refusal: refused?.slice(0, LONGEST_LINE) };
  if (refused !== undefined) return { refusal: frame };
  if (!mayBe(frame) && !told.blamesPhone && !paidByPhone(reading)) return {};
  return reading.words.length <= BRIEF ? { refusal: frame } : { refusalIfCaused: frame };
}

/** A page that can still be paid on has notes on who may not pay, and refuses nobody. */
const stillAsks = (reading: Reading, { listed }: OutcomePlace): boolean =>
  !listed && reading.charge.named && pays(reading);

/** Sentences that say no, and maybe why, on a window's own short page that is no step: 승인번호가 일치하지 않습니다. */
function noesOn(
  reading: Reading,
  { events, frame }: Reports,
  place: OutcomePlace,
  { done, refusal }: Stated['says'],
): string[] {
  if (!isOwnAndBrief(reading, place) || stillAsks(reading, place)) return [];
  if (frame !== undefined || done !== undefined || refusal !== undefined) return [];
  return events
    .filter((line) => reading.pack.outcomes.saysNo.test(line))
    .map((line) => line.slice(0, LONGEST_LINE));
}

const paidByPhone = (reading: Reading): boolean => statesPhone(reading) || paidInEnglish(reading);

/** English sentences count only beside a sum in won, because phones are billed in other countries as well. */
const paidInEnglish = ({ words, charge, pack: { outcomes } }: Reading): boolean =>
  charge.amount !== undefined && outcomes.paidInEnglish.test(words);

/**
 * 주문이 완료되었습니다 does not tell the method, so the page has to name it elsewhere. A short headline with its sum may be any
 * line of a window (3,300원 결제 완료), but not its button.
 */
function orderDone(
  reading: Reading,
  { events, aboutPhone }: Reports,
  { listed }: OutcomePlace,
): string | undefined {
  if (!aboutPhone && !paidByPhone(reading)) return undefined;
  const { orderDone: done, headDone } = reading.pack.outcomes;
  const pressed = buttonLabels(reading);
  return (
    events.find((line) => done.test(line)) ??
    reading.facts.headings.map((head) => squeeze(head)).find((head) => headDone.test(head)) ??
    (listed
      ? events.find((line) => /\d/.test(line) && headDone.test(line) && !pressed.includes(line))
      : undefined)
  );
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
