import type { Content, MessageName, Reply } from '../../contract/messages.ts';
import type { YearView } from '../../contract/year-view.ts';
import type { Entry } from '../../core/entry.ts';
import { PAGE, type PageKey, type Pages, pageName, pagesIn } from './outline.ts';
import { filterOf, type HistoryView } from './view.ts';

type AskBackground = <Name extends MessageName>(name: Name, content: Content<Name>) => Promise<Reply<Name>>;

/** What has been read of a view so far. */
export interface ViewReading {
  readonly years: readonly YearView[];
  /**
   * Rows that came with the years. With `isFirst`, rows kept from an earlier reading belong to another view and are
   * dropped.
   */
  readonly pages: Pages;
  readonly isFirst: boolean;
  readonly isWhole: boolean;
}

/** Years to ask for, newest first. Which years there are may become known only while the first is being read. */
export type Years = AsyncIterable<number>;

export interface Reader {
  /**
   * Reads year by year, newest first, and shows each as it comes. False where a year had no answer, or another reading
   * began.
   */
  readonly readThrough: (
    view: HistoryView,
    years: Years,
    show: (now: ViewReading) => void,
  ) => Promise<boolean>;
  /** Reads all of it, with the rows in sight, and shows it at once, so that the screen does not flicker. */
  readonly readAgain: (
    view: HistoryView,
    years: Years,
    inSight: readonly PageKey[],
    show: (now: ViewReading) => void,
  ) => Promise<boolean>;
  /** Reads rows that are not read yet; rows that are being read are not asked for again. */
  readonly readPages: (
    view: HistoryView,
    keys: readonly PageKey[],
    found: (name: string, entries: readonly Entry[]) => void,
  ) => Promise<void>;
}

const newestFirst = (years: readonly YearView[]): YearView[] => [...years].sort((a, b) => b.year - a.year);

/** Reads a view in parts that stay small however many records there are. Answers for an earlier reading are dropped. */
export function createReader(ask: AskBackground): Reader {
  let readings = 0;
  const underWay = new Set<string>();

  const askYear = (view: HistoryView, year: number) =>
    ask('ledger/year', { year, filter: filterOf(view) }).catch(() => undefined);
  const askPage = async (view: HistoryView, { month, page }: PageKey) => {
    const about = { month, filter: filterOf(view), skip: page * PAGE, take: PAGE };
    return (await ask('ledger/rows', about).catch(() => undefined))?.entries;
  };

  /** Reads one year after the other; `overtaken` where another reading began meanwhile. */
  const readYears = async (
    view: HistoryView,
    years: Years,
    each: (answer: YearView) => void,
  ): Promise<'read' | 'unanswered' | 'overtaken'> => {
    const mine = readings;
    for await (const year of years) {
      const answer = mine === readings ? await askYear(view, year) : undefined;
      if (mine !== readings) return 'overtaken';
      if (answer === undefined) return 'unanswered';
      each(answer);
    }
    return mine === readings ? 'read' : 'overtaken';
  };

  return {
    readThrough: async (view, years, show) => {
      readings += 1;
      underWay.clear();
      const answers: YearView[] = [];
      const became = await readYears(view, years, (answer) => {
        answers.push(answer);
        const isFirst = answers.length === 1;
        show({ years: newestFirst(answers), pages: pagesIn(answer), isFirst, isWhole: false });
      });
      if (became === 'read') {
        const isFirst = answers.length === 0;
        show({ years: newestFirst(answers), pages: new Map(), isFirst, isWhole: true });
      }
      return became !== 'unanswered';
    },
    readAgain: async (view, years, inSight, show) => {
      readings += 1;
      const mine = readings;
      const answers: YearView[] = [];
      const became = await readYears(view, years, (answer) => answers.push(answer));
      if (became !== 'read') return became === 'overtaken';
      const pages = new Map(answers.flatMap((answer) => [...pagesIn(answer)]));
      const missing = inSight.filter((key) => !pages.has(pageName(key)));
      const found = await Promise.all(missing.map((key) => askPage(view, key)));
      if (mine !== readings) return true;
      for (const [index, key] of missing.entries()) {
        const entries = found[index];
        if (entries !== undefined) pages.set(pageName(key), entries);
      }
      underWay.clear();
      show({ years: newestFirst(answers), pages, isFirst: true, isWhole: true });
      return true;
    },
    readPages: async (view, keys, found) => {
      const mine = readings;
      const fresh = keys.filter((key) => !underWay.has(pageName(key)));
      for (const key of fresh) underWay.add(pageName(key));
      await Promise.all(
        fresh.map(async (key) => {
          const entries = await askPage(view, key);
          if (mine !== readings) return;
          underWay.delete(pageName(key));
          if (entries !== undefined) found(pageName(key), entries);
        }),
      );
    },
  };
}
