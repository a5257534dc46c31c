import { month } from '../core/day.ts';
import type { Look, LookAnswer } from '../core/where-to-look.ts';
import { speakerName } from './carrier-name.ts';
import { formatYearMonth } from './format-month.ts';
import type { Speech } from './translate-context.ts';

/** Where a carrier shows something, as lines; `asOf` names the month that is known of, and the source. */
export interface WhereWords {
  readonly lines: readonly string[];
  readonly asOf?: string;
}

/** A place as words. A carrier without an entry in our table gets "ask your own operator", never another carrier's number. */
export function whereWords(speech: Speech, answer: LookAnswer): WhereWords {
  if (answer === 'unchosen') return { lines: [speech.t('whereUnchosen')] };
  if (answer === 'own-operator') return { lines: [speech.t('whereOwnOperator')] };
  return { lines: linesOf(speech, answer), asOf: asOfWords(speech, answer) };
}

function linesOf({ t }: Speech, { app, web, phone }: Look): readonly string[] {
  const lines = [
    app &&
      t(
        app.isUnsure ? 'wherePathUnsure' : 'wherePath',
        t(`whereApp_${app.name}`),
        t(`whereMenu_${app.menu}`),
      ),
    web && (web.menu === undefined ? web.host : t('wherePath', web.host, t(`whereMenu_${web.menu}`))),
    phone && t('wherePhone', phone),
  ];
  return lines.filter((line) => line !== undefined);
}

/** The month of the information, and how sure it is: the carrier's own word, or repeated by several others. */
function asOfWords({ t, locale }: Speech, { asOf, by, certainty }: Look): string {
  const when = formatYearMonth(locale, month(asOf));
  return by === undefined ? t(`whereAsOf_${certainty}`, when) : t('whereAsOfBy', t(speakerName(by)), when);
}
