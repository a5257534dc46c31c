import * as v from 'valibot';
import type { Packer } from '../../contract/ports.ts';
import { isMonth, type Month } from '../../core/day.ts';
import { digestOf } from '../canonical.ts';
import * as f from '../items/fields.ts';
import type { Register, Registers } from './registers.ts';
import { isNamedRight, readValue } from './values.ts';

/** Limits of the browser's synced storage, in bytes of JSON with the key (chromium, extensions/common/api/storage.json). */
export const ITEM_BYTES = 8_192;
export const ALL_BYTES = 102_400;

/**
 * What a computer publishes has keys of its own, one a month and one for everything without a month:
 * `s/<device>/2026-11`.
 */
export type Group = Month | 'base';
const PREFIX = 's/';
const KEY = /^s\/([A-Za-z0-9-]{8,64})\/(\d{4}-\d\d|base)(?::(\d{1,2}))?$/;

export interface ItemName {
  readonly device: string;
  readonly group: Group;
  /** Counted from 1; a parcel that does not fit one item goes on in the next. */
  readonly part: number;
}

/** The parts of an item's key; `undefined` for a key that is not ours. */
export function itemName(key: string): ItemName | undefined {
  const [, device, group = '', part = '1'] = KEY.exec(key) ?? [];
  if (device === undefined || (group !== 'base' && !isMonth(group))) return undefined;
  return { device, group: group as Group, part: Number(part) };
}

const itemKey = ({ device, group, part }: ItemName): string =>
  `${PREFIX}${device}/${group}${part === 1 ? '' : `:${part}`}`;

/** `[version, number of parts, digest of the whole text, this piece of it]` */
const itemSchema = v.tuple([
  v.number(),
  v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99)),
  f.text(16),
  f.text(ITEM_BYTES),
]);
const VERSION = 1;

/** Bytes that an item takes of the synced storage: its key, and its value as JSON in UTF-8. */
export function bytesOf(key: string, value: unknown): number {
  const text = key + JSON.stringify(value);
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/**
 * Most characters of all parcels together, unpacked. What honestly fits the room is far below it: a payment takes 25
 * bytes packed and 300 characters unpacked. A few packed kilobytes of pure repetition could otherwise fill this
 * computer's memory.
 */
const MOST_CHARACTERS = 2_000_000;
/** Most bytes of packed text in one item, beside its key and the rest of the item. Packed text is ASCII. */
const PIECE = ITEM_BYTES - 200;

/** The items that publish these registers, by group. */
export async function parcels(
  registers: Registers,
  device: string,
  packer: Packer,
): Promise<ReadonlyMap<Group, Readonly<Record<string, unknown>>>> {
  const groups = new Map<Group, [string, Register][]>();
  for (const published of registers) {
    const group = published[1].month ?? 'base';
    groups.set(group, [...(groups.get(group) ?? []), published]);
  }
  const packed = [...groups].map(async ([group, rows]): Promise<[Group, Record<string, unknown>]> => {
    const text = await packer.pack(JSON.stringify(rows.map(([key, register]) => rowOf(key, register))));
    return [group, itemsOf(text, device, group)];
  });
  return new Map(await Promise.all(packed));
}

function itemsOf(text: string, device: string, group: Group): Record<string, unknown> {
  const digest = digestOf(text);
  const count = Math.max(1, Math.ceil(text.length / PIECE));
  const items = Array.from({ length: count }, (_, index): [string, unknown] => [
    itemKey({ device, group, part: index + 1 }),
    [VERSION, count, digest, text.slice(index * PIECE, (index + 1) * PIECE)],
  ]);
  return Object.fromEntries(items);
}

const rowOf = (key: string, { rev, at, by, value, month }: Register) =>
  month === undefined ? [key, rev, at, by, value] : [key, rev, at, by, value, month];

/** The shorter tuple is strict; otherwise it would accept the longer rows too and lose their month. */
const rowSchema = v.union([
  v.strictTuple([f.text(200), f.count, f.instant, f.id, v.unknown()]),
  v.tuple([f.text(200), f.count, f.instant, f.id, v.unknown(), f.month]),
]);

export interface Received {
  readonly registers: Registers;
  /** Some of it was written by a newer version of the extension. */
  readonly newer: boolean;
  /** There was more than `MOST_CHARACTERS`, so it was not read. */
  readonly tooMuch?: true;
}

/**
 * What the other computers published, the smallest parcel first. Whatever does not fit is left out: that deletes
 * nothing, and it may be complete next time.
 */
export async function receivedIn(
  all: Readonly<Record<string, unknown>>,
  own: string,
  packer: Packer,
): Promise<Received[]> {
  const parts = new Map<string, Map<number, unknown>>();
  for (const [key, value] of Object.entries(all)) {
    const name = itemName(key);
    if (name === undefined || name.device === own) continue;
    const parcel = itemKey({ ...name, part: 1 });
    parts.set(parcel, (parts.get(parcel) ?? new Map()).set(name.part, value));
  }
  const heard = [...parts.values()].map(pieceTogether);
  const readable = heard.flatMap((text) => (typeof text === 'string' ? [text] : []));
  return [...heard.filter((text) => typeof text !== 'string'), ...(await unpacked(readable, packer))];
}

const NOTHING: Registers = new Map();

/** The packed text of one parcel, where all its items are there. */
function pieceTogether(pieces: ReadonlyMap<number, unknown>): string | Received {
  const items = [...pieces].sort(([a], [b]) => a - b).map(([, item]) => v.safeParse(itemSchema, item));
  const read = items.flatMap((item) => (item.success ? [item.output] : []));
  if (read.some(([version]) => version > VERSION)) return { registers: NOTHING, newer: true };
  const [, count, digest] = read[0] ?? [];
  const whole = read.slice(0, count);
  const text = whole.map(([, , , piece]) => piece).join('');
  const isWhole =
    whole.length === count && whole.every((item) => item[2] === digest) && digestOf(text) === digest;
  return isWhole ? text : { registers: NOTHING, newer: false };
}

/** One after another, because the bound is on all of them together. */
async function unpacked(texts: readonly string[], packer: Packer): Promise<Received[]> {
  const all: Received[] = [];
  let room = MOST_CHARACTERS;
  for (const text of [...texts].sort((a, b) => a.length - b.length)) {
    const json = await unpackedText(text, room, packer);
    room -= json === undefined ? 0 : json === TOO_MUCH ? room : json.length;
    const registers = (json === undefined || json === TOO_MUCH ? [] : rowsIn(json)).map(registerIn);
    all.push({
      registers: new Map(registers.filter((register) => register !== undefined)),
      newer: false,
      ...(json === TOO_MUCH && { tooMuch: true as const }),
    });
  }
  return all;
}

const TOO_MUCH = Symbol('too much');

async function unpackedText(text: string, room: number, packer: Packer) {
  try {
    const json = await packer.unpack(text, room);
    return json.length > room ? TOO_MUCH : json;
  } catch (error) {
    // Only half of it arrived, or it is not ours: it counts as not received.
    return error instanceof RangeError ? TOO_MUCH : undefined;
  }
}

function rowsIn(json: string): readonly unknown[] {
  try {
    const rows: unknown = JSON.parse(json);
    return Array.isArray(rows) ? rows : [];
  } catch {
    return [];
  }
}

function registerIn(row: unknown): [string, Register] | undefined {
  const read = v.safeParse(rowSchema, row);
  if (!read.success) return undefined;
  const [key, rev, at, by, raw, month] = read.output;
  const value = raw === null ? null : readValue(key, raw);
  if (value === undefined || rev < 1 || !isNamedRight(key, month)) return undefined;
  return [key, { rev, at, by, value, ...(month !== undefined && { month }) }];
}
