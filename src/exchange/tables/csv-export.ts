import { seoulClock, seoulDay } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import { gatewayNameOf } from '../drafts/gateways.ts';
import { neutralCell, quotedCell } from './csv-cells.ts';
import { FIELDS, type Field, HEADINGS } from './csv-headings.ts';
import { KIND_WORDS, POOL_WORDS, STATUS_WORDS, wordFor } from './csv-words.ts';

/** The columns in their order. Our own files hold `time` within `when`, and have no income. */
const COLUMNS: readonly Field[] = FIELDS.filter((field) => field !== 'time' && field !== 'income');

/** Byte-order mark: without it some spreadsheets read the text as CP949. */
const BOM = '\ufeff';

/**
 * Entries as a CSV file for spreadsheets, oldest first: UTF-8 with a byte-order mark, CRLF, times of Seoul to the
 * second, amounts as plain whole won, and no cell that a spreadsheet would run as a formula.
 * @param nicknames the lines' nicknames by their id
 */
export function csvOf(entries: readonly Entry[], nicknames: ReadonlyMap<string, string>): string {
  const rows = [...entries]
    .sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
    .map((entry) => COLUMNS.map((field) => cellOf(entry, field, nicknames)));
  const head = COLUMNS.map((field) => (field === 'id' ? 'entry id' : (HEADINGS[field][0] ?? field)));
  return BOM + [head, ...rows].map((cells) => `${cells.map(quotedCell).join(',')}\r\n`).join('');
}

function cellOf(entry: Entry, field: Field, nicknames: ReadonlyMap<string, string>): string {
  switch (field) {
    case 'when':
      return whenCell(entry.at);
    case 'amount':
      return String(entry.amount);
    case 'kind':
      return wordFor(KIND_WORDS, entry.kind);
    case 'status':
      return wordFor(STATUS_WORDS, entry.status);
    case 'pool':
      return wordFor(POOL_WORDS, entry.pool);
    case 'cancelledAt':
      return entry.cancelledAt === undefined ? '' : whenCell(entry.cancelledAt);
    case 'fee':
      return entry.fee === undefined ? '' : String(entry.fee);
    default:
      return neutralCell(textOf(entry, field, nicknames));
  }
}

const whenCell = (at: Entry['at']): string => `${seoulDay(at)} ${seoulClock(at)}`;

function textOf(entry: Entry, field: Field, nicknames: ReadonlyMap<string, string>): string {
  if (field === 'line') return nicknames.get(entry.line) ?? entry.line;
  if (field === 'gateway') return entry.gateway === undefined ? '' : gatewayNameOf(entry.gateway);
  if (field === 'merchant' || field === 'item' || field === 'approval') return entry[field] ?? '';
  return field === 'id' ? entry.id : '';
}
