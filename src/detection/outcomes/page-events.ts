import type { OutcomeWords } from '../pack/pack.ts';
import { squeeze } from '../page/page-text.ts';
import type { Reading } from '../steps/window.ts';

const SENTENCE = 90;
const HEADLINE = 24;

/** The parts of a page that can report what happened: its title, headings and sentences. */
export interface Reports {
  /** Title and sentences, without questions, conditions and history. */
  readonly events: readonly string[];
  /** 결제 에러: a title or short line that makes this an error page. */
  readonly frame: string | undefined;
  /** Title, headings, logos or first lines are about paying by phone. */
  readonly aboutPhone: boolean;
  /** Anything on the page is about paying by phone, apart from advice and other ways to pay. */
  readonly namesPhone: boolean;
  /** Title, headings or logos are about paying by phone, and not just one sentence. */
  readonly headsPhone: boolean;
  /** The page is framed as an error and names a cause that only phone billing has. */
  readonly blamesPhone: boolean;
  /** A sentence is about a card's issuer, limit or refusal, and not about a phone. */
  readonly blamesCard: boolean;
  /** Some sentence, advice included, sends the person to the carrier. */
  readonly sendsToCarrier: boolean;
  /** The title or first headline explains refusals, or the page is a board on which people answer each other. */
  readonly howTo: boolean;
}

export function reportsOf({ facts, lines, pack: { outcomes } }: Reading): Reports {
  const title = squeeze(facts.title.slice(0, 200));
  const headings = [...facts.headings, ...facts.logos].map((text) => squeeze(text.slice(0, 100)));
  const isNews = newsIn(lines, outcomes);
  // A sentence that is broken after a particle continues in the next line: 결제가 / 완료되었습니다.
  const sentences = lines.flatMap(({ words, cells }, index) =>
    isRow(cells) || isJoined(words) || isNews(index)
      ? []
      : sentencesOf(
          unquoted(/(?<!불)[가이은는을를에]$/.test(words) ? words + (lines[index + 1]?.words ?? '') : words),
        ),
  );
  const events = [title, ...sentences].filter((line) => line !== '' && !outcomes.notAnEvent.test(line));
  const isOfPhone = (line: string): boolean =>
    outcomes.context.test(line) && !outcomes.alternative.test(line);
  const frame = [title, ...headings, ...sentences].find(
    (line) => line !== '' && line.length <= HEADLINE && outcomes.errorFrame.test(line),
  );
  return {
    events,
    frame,
    howTo:
      [title, ...headings.slice(0, 1)].some((line) => outcomes.howTo.test(line)) ||
      lines.some(({ words }) => outcomes.board.test(words)) ||
      [...facts.buttons, ...facts.fields.map(({ hint }) => hint)].some((label) =>
        outcomes.answers.test(squeeze(label.slice(0, 60))),
      ),
    blamesCard: sentences.some((line) => outcomes.cardRefusal.test(line) && !outcomes.context.test(line)),
    aboutPhone: [title, ...headings, ...sentences.slice(0, 6)].some(isOfPhone),
    namesPhone: [title, ...headings, ...sentences].some(isOfPhone),
    sendsToCarrier: sentences.some((line) => outcomes.toCarrier.test(line)),
    headsPhone: [title, ...headings].some(isOfPhone),
    blamesPhone:
      frame !== undefined &&
      events.some((line) => outcomes.phoneCause.test(line) && !outcomes.cardCause.test(line)),
  };
}

/** Whether the line is a row of a list (주문번호, 결제수단, 상태). It gives the state of an order and is no sentence. */
const isRow = (cells: readonly (readonly string[])[]): boolean =>
  cells.filter((rows) => /[\p{L}\d]/u.test(rows.join(''))).length > 2;

/** The same for a row without a table: 주문번호 7 · 결제실패 · 휴대폰결제 · 9,900원. */
const isJoined = (words: string): boolean => words.split(/[·|•]/).length > 3;

/** How many lines a row of a news list extends from its time stamp. */
const ROW_OF_NEWS = 3;

/**
 * Finds the lines of a list of news. Each of its rows begins or ends with a time that has no name before it; two such
 * times make a list.
 */
function newsIn(lines: Reading['lines'], { stamp, stampName }: OutcomeWords): (index: number) => boolean {
  const near = new Set<number>();
  let stamps = 0;
  for (const [at, { words }] of lines.entries()) {
    if (!stamp.test(words) || stampName.test(lines[at - 1]?.words ?? '')) continue;
    stamps += 1;
    for (let off = -ROW_OF_NEWS; off <= ROW_OF_NEWS; off += 1) near.add(at + off);
  }
  return (index) => stamps > 1 && near.has(index);
}

/** The text without quotations ("결제에 실패했습니다." 라고 떠요); a line that is a quotation as a whole is a headline and stays. */
const unquoted = (words: string): string =>
  words.replace(
    /(?!^)["“][^"“”]*[다요음](?:[.!?][^"“”]*)?["”]|^["“][^"“”]*[다요음](?:[.!?][^"“”]*)?["”](?!$)/g,
    '',
  );

/** A refusal and the advice after it often share one line: each sentence is judged by itself. */
const sentencesOf = (words: string): readonly string[] =>
  words.split(/(?<=[.!?])(?=[\p{L}([])/u).filter((sentence) => sentence.length <= SENTENCE);
