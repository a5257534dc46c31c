import { type Month, month } from '../core/day.ts';
import type { PresetSource } from '../core/presets.ts';
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
  return { lines: linesOf(speech, answer), asOf: sourceWords(speech, answer, month(answer.asOf)) };
}

function linesOf({ t }: Speech, { app, web, phone, isMenuUnknown }: Look): readonly string[] {
  const lines = [
    isMenuUnknown && t('whereMenuUnknown'),
    app && t('wherePath', t(`whereApp_${app.name}`), t(`whereMenu_${app.menu}`)),
    web && (web.menu === undefined ? web.host : t('wherePath', web.host, t(`whereMenu_${web.menu}`))),
    phone && t('wherePhone', phone),
  ];
  return lines.filter((line) => line !== undefined);
}

/** Whose word something is, and of which month: named where the source is the speaker's own, else several others'. */
export function sourceWords(
  { t, locale }: Speech,
  { by, certainty }: { readonly by?: PresetSource; readonly certainty: Look['certainty'] },
  asOf: Month,
): string {
  const when = formatYearMonth(locale, asOf);
  return by === undefined || certainty === 'repeated'
    ? t(`whereAsOf_${certainty}`, when)
    : t('whereAsOfBy', t(speakerName(by)), when);
}
