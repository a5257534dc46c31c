import { squeeze } from './page-text.ts';
import type { Reading } from './window.ts';

const SENTENCE = 90;
const HEADLINE = 24;

/** What of a page can report an event: its title, headings, and sentences. */
export interface Told {
  /** Title and sentences, without questions, conditions and history. */
  readonly events: readonly string[];
  /** 결제 에러: a title or short line that makes this an error page. */
  readonly frame: string | undefined;
  /** Title, headings, logos or first lines are about paying by phone. */
  readonly aboutPhone: boolean;
  /** The page is framed as an error and names a cause that only phone billing has. */
  readonly blamesPhone: boolean;
}

export function toldBy({ facts, lines, pack: { outcomes } }: Reading): Told {
  const title = squeeze(facts.title.slice(0, 200));
  const headings = [...facts.headings, ...facts.logos].map((text) => squeeze(text.slice(0, 100)));
  const sentences = lines.flatMap((line) => sentencesOf(line.words));
  const events = [title, ...sentences].filter((line) => line !== '' && !outcomes.notAnEvent.test(line));
  const top = [title, ...headings, ...sentences.slice(0, 6)];
  const frame = [title, ...headings, ...sentences].find(
    (line) => line !== '' && line.length <= HEADLINE && outcomes.errorFrame.test(line),
  );
  return {
    events,
    frame,
    aboutPhone: top.some((line) => outcomes.context.test(line)),
    blamesPhone:
      frame !== undefined &&
      events.some((line) => outcomes.phoneCause.test(line) && !outcomes.cardCause.test(line)),
  };
}

/** A refusal and the advice after it often share one line: each sentence is judged by itself. */
const sentencesOf = (words: string): readonly string[] =>
  words.split(/(?<=[.!?])(?=[\p{L}([])/u).filter((sentence) => sentence.length <= SENTENCE);
