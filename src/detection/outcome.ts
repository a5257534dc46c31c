import type { FailureCause, Stage } from '../contract/checkout-seen.ts';
import { moneyIn } from './money.ts';
import { squeeze } from './page-text.ts';
import type { Reading } from './window.ts';

/** How a payment ended, as the page says. */
export interface Outcome {
  readonly stage: Extract<Stage, 'success' | 'failure' | 'cancelled'>;
  readonly cause: FailureCause | undefined;
  /** In won: what the refusal says is left. */
  readonly headroom: number | undefined;
  readonly reason: string;
}

/** An outcome page is short; longer text talks about outcomes. Characters, squeezed. */
const LONGEST = 5_000;
const SENTENCE = 90;
/** A page framed as an error says so at once, or it says why. */
const BRIEF = 800;

/** What of a page can report an event: its title, headings, and lines short enough to be a sentence. */
interface Told {
  readonly title: string;
  readonly sentences: readonly string[];
  /** Without questions, conditions and history. */
  readonly events: readonly string[];
  /** 결제 에러: a title or short line that makes this an error page. */
  readonly frame: string | undefined;
  /** Title, headings, logos or first lines are about paying by phone. */
  readonly aboutPhone: boolean;
}

/**
 * The outcome a page reports.
 * @param sure the address alone means phone billing; elsewhere the page's own words must say so, and where no gateway
 * is known (`gateway` null) title, headline or the sentence itself must, for menus and notes mention everything.
 */
export function outcomeOf(reading: Reading, sure: boolean, gateway: string | null): Outcome | undefined {
  const { words, pack } = reading;
  if (words.length > LONGEST || listsCauses(reading)) return undefined;
  const told = toldBy(reading);
  const { outcomes } = pack;
  if (!sure && !told.aboutPhone && !outcomes.context.test(words) && !paidByPhone(reading)) return undefined;
  const close = sure || gateway !== null || told.aboutPhone;
  const mayBe: MayBe = (line) => close || outcomes.context.test(line);
  const done = told.events.find(
    (line) => outcomes.success.test(line) && (mayBe(line) || paidByPhone(reading)),
  );
  const refusal = refusalOn(reading, told, mayBe, done !== undefined, gateway);
  if (refusal !== undefined) return failureOf(reading, refusal, gateway);
  const cancelled = told.events.find((line) => outcomes.cancelled.test(line) && mayBe(line));
  if (cancelled !== undefined) return ended('cancelled', cancelled);
  const success = done ?? orderDone(reading, told);
  if (success === undefined || outcomes.paidOtherwise.test(words)) return undefined;
  return ended('success', success);
}

/** Whether a line may be about a payment by phone. */
type MayBe = (line: string) => boolean;

/** What makes this a refusal: a frame that is brief or says why, or a sentence of refusal that no success contradicts. */
function refusalOn(
  reading: Reading,
  { frame, events }: Told,
  mayBe: MayBe,
  done: boolean,
  gateway: string | null,
): string | undefined {
  const { failure } = reading.pack.outcomes;
  const refused = events.find((line) => failure.test(line) && (mayBe(line) || frame !== undefined));
  if (frame === undefined) return done ? undefined : refused;
  if (refused !== undefined) return frame;
  const says = reading.words.length <= BRIEF || causeOf(reading, gateway) !== undefined;
  return mayBe(frame) && says ? frame : undefined;
}

/** Four causes on one page are an explanation of refusals, not a refusal. */
const MOST_CAUSES = 3;
const listsCauses = ({ words, pack }: Reading): boolean =>
  pack.causes.filter((rule) => rule.words.test(words)).length > MOST_CAUSES;

const ended = (stage: Outcome['stage'], line: string): Outcome => ({
  stage,
  cause: undefined,
  headroom: undefined,
  reason: `${line.slice(0, 60)} +50`,
});

const HEADLINE = 24;

function toldBy({ facts, lines, pack: { outcomes } }: Reading): Told {
  const title = squeeze(facts.title.slice(0, 200));
  const headings = [...facts.headings, ...facts.logos].map((text) => squeeze(text.slice(0, 100)));
  const sentences = lines.map((line) => line.words).filter((line) => line.length <= SENTENCE);
  const events = [title, ...sentences].filter((line) => line !== '' && !outcomes.notAnEvent.test(line));
  const top = [title, ...headings, ...sentences.slice(0, 6)];
  return {
    title,
    sentences,
    events,
    frame: [title, ...headings, ...sentences].find(
      (line) => line !== '' && line.length <= HEADLINE && outcomes.errorFrame.test(line),
    ),
    aboutPhone: top.some((line) => outcomes.context.test(line)),
  };
}

const paidByPhone = ({ words, pack }: Reading): boolean => pack.outcomes.paidByPhone.test(words);

/** 주문이 완료되었습니다 says nothing of the method; the page has to. */
function orderDone(reading: Reading, { events, aboutPhone }: Told): string | undefined {
  if (!aboutPhone && !paidByPhone(reading)) return undefined;
  return events.find((line) => reading.pack.outcomes.orderDone.test(line));
}

function failureOf(reading: Reading, reason: string, gateway: string | null): Outcome {
  return {
    stage: 'failure',
    cause: causeOf(reading, gateway),
    headroom: statedHeadroom(reading),
    reason: `${reason.slice(0, 60)} +50`,
  };
}

/** Text before code: texts are for people and change with care, codes differ by gateway and version. */
function causeOf(reading: Reading, gateway: string | null): FailureCause | undefined {
  const { words, pack, lines } = reading;
  const text = words.slice(0, LONGEST);
  const byText = pack.causes.find((rule) => rule.words.test(text));
  if (byText !== undefined) return byText.cause;
  const codes = new Set(
    lines.flatMap((line) =>
      [...line.words.slice(0, 120).matchAll(/(?<![\d,.-]|\d:)\w?\d{2,6}(?![\d,:원-])/g)].map(
        ([code]) => code,
      ),
    ),
  );
  const tables = gateway === null ? [] : [gateway];
  return pack.causes.find((rule) =>
    tables.some((table) => rule.codes[table]?.some((code) => codes.has(code)) ?? false),
  )?.cause;
}

/** "귀하의 사용 가능 금액은 3,000원입니다" (Danal 415): what is left, told by the one who knows. */
function statedHeadroom({ lines, pack }: Reading): number | undefined {
  for (const { cells } of lines) {
    for (const row of cells.flat()) {
      const { clean, mentions } = moneyIn(row, pack.money);
      const found = mentions.find(
        ({ start, bare }) =>
          !bare && pack.outcomes.headroom.test(squeeze(clean.slice(Math.max(0, start - 24), start))),
      );
      if (found?.fault === undefined && found?.value !== undefined) return found.value;
    }
  }
  return undefined;
}
