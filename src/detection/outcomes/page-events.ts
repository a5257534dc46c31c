import type { OutcomeWords } from '../pack.ts';
import { squeeze } from '../page/page-text.ts';
import type { Reading } from '../steps/window.ts';

const SENTENCE = 90;
const HEADLINE = 24;

/** What of a page can report an event: its title, headings, and sentences. */
export interface Reports {
  /** Title and sentences, without questions, conditions and history. */
  readonly events: readonly string[];
  /** 결제 에러: a title or short line that makes this an error page. */
  readonly frame: string | undefined;
  /** Title, headings, logos or first lines are about paying by phone. */
  readonly aboutPhone: boolean;
  /** Anything on it is, but for advice and what else one may pay with. */
  readonly namesPhone: boolean;
  /** Title, headings or logos are: what it is about is not left to one sentence. */
  readonly headsPhone: boolean;
  /** The page is framed as an error and names a cause that only phone billing has. */
  readonly blamesPhone: boolean;
  /** A sentence is about a card's issuer, limit or refusal, and not about a phone. */
  readonly blamesCard: boolean;
  /** Some sentence, advice too, sends to the carrier. */
  readonly sendsToCarrier: boolean;
  /** Its title or first headline explains refusals, or somebody answers somebody: an article, a board. */
  readonly howTo: boolean;
}

export function reportsOf({ facts, lines, pack: { outcomes } }: Reading): Reports {
  const title = squeeze(facts.title.slice(0, 200));
  const headings = [...facts.headings, ...facts.logos].map((text) => squeeze(text.slice(0, 100)));
  const isNews = newsIn(lines, outcomes);
  // A sentence broken after a particle goes on in the next line: 결제가 / 완료되었습니다.
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

/** A row of a list (주문번호, 결제수단, 상태) says what became of each order, and no sentence. */
const isRow = (cells: readonly (readonly string[])[]): boolean =>
  cells.filter((rows) => /[\p{L}\d]/u.test(rows.join(''))).length > 2;

/** The same without a table: 주문번호 7 · 결제실패 · 휴대폰결제 · 9,900원. */
const isJoined = (words: string): boolean => words.split(/[·|•]/).length > 3;

/** How far a row of news goes from its stamp, in lines. */
const ROW_OF_NEWS = 3;

/** What happened when, without a name before it: two such stamps head or end the rows of a list of news. */
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

/** Without what others are quoted with ("결제에 실패했습니다." 라고 떠요); a line that is one quotation is a headline. */
const unquoted = (words: string): string =>
  words.replace(/(?!^)["“][^"“”]*[다요음][.!?]?["”]|^["“][^"“”]*[다요음][.!?]?["”](?!$)/g, '');

/** A refusal and the advice after it often share one line: each sentence is judged by itself. */
const sentencesOf = (words: string): readonly string[] =>
  words.split(/(?<=[.!?])(?=[\p{L}([])/u).filter((sentence) => sentence.length <= SENTENCE);
