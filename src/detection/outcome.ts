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
const LONGEST = 3_000;
const SENTENCE = 90;

/**
 * The outcome a page reports. `known`: the page is a payment window of a known gateway, or otherwise surely about
 * a payment by phone; elsewhere its own words must say so.
 */
export function outcomeOf(reading: Reading, known: boolean, gateway: string | null): Outcome | undefined {
  const { facts, lines, words, pack } = reading;
  const { outcomes } = pack;
  if (words.length > LONGEST) return undefined;
  const title = squeeze(facts.title.slice(0, 200));
  if (!known && !outcomes.context.test(words.slice(0, LONGEST)) && !outcomes.context.test(title))
    return undefined;
  const sentences = lines.map((line) => line.words).filter((line) => line.length <= SENTENCE);
  const events = [title, ...sentences].filter((line) => line !== '' && !outcomes.notAnEvent.test(line));
  const framed = [title, ...facts.headings.map(squeeze), ...sentences].find(
    (line) => line.length > 0 && line.length <= 24 && outcomes.errorFrame.test(line),
  );
  const refused = lines.map((line) => line.words).find((line) => outcomes.failure.test(line));
  if (
    framed !== undefined ||
    (refused !== undefined && !events.some((line) => outcomes.success.test(line)))
  ) {
    return failureOf(reading, framed ?? refused ?? '', gateway);
  }
  const cancelled = events.find((line) => outcomes.cancelled.test(line));
  if (cancelled !== undefined)
    return {
      stage: 'cancelled',
      cause: undefined,
      headroom: undefined,
      reason: `${cancelled.slice(0, 60)} +50`,
    };
  const done = events.find((line) => outcomes.success.test(line)) ?? orderDone(reading, events);
  return done === undefined
    ? undefined
    : { stage: 'success', cause: undefined, headroom: undefined, reason: `${done.slice(0, 60)} +50` };
}

function orderDone({ words, pack }: Reading, events: readonly string[]): string | undefined {
  if (!pack.outcomes.paidByPhone.test(words.slice(0, LONGEST))) return undefined;
  return events.find((line) => pack.outcomes.orderDone.test(line));
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
      [...line.words.slice(0, 120).matchAll(/(?<![\d,.:-])\w?\d{2,6}(?![\d,:원-])/g)].map(([code]) => code),
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
