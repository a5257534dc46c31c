import * as v from 'valibot';
import type { BackupRefusal } from '../../contract/safekeeping.ts';
import { type Instant, isInstant } from '../../core/day.ts';
import { canonical, digestOf } from '../canonical.ts';
import { placeOfKey } from '../key-place.ts';

const APP = 'carrier-billing-guard';
/** The version of the envelope alone; each key in it has a version of its own. */
const ENVELOPE = 1;

/** Longest file that is read, in characters: 100,000 entries take some 25 million. */
export const MOST_CHARACTERS = 40_000_000;
/** Most values, lists and objects in a file, counted by commas and brackets: 100,000 entries have 1.3 million. */
const MOST_PARTS = 2_000_000;
/** Deepest nesting that is read. Our own data is eight levels deep; a deeper file was made to do harm. */
const DEEPEST = 16;
/** Most keys in a file: ten times what twenty years of months take. */
const MOST_KEYS = 2_400;

export interface Backup {
  readonly made: Instant;
  /** Saved keys as they were found, each with its version. */
  readonly keys: Readonly<Record<string, unknown>>;
}

/** The file of a backup: everything that is kept, in one order, so that equal data is an equal file. */
export interface BackupFile {
  readonly text: string;
  /** Digest of the keys alone: equal data has an equal digest, whenever it was copied. */
  readonly digest: string;
}

/**
 * The text of a backup of these saved keys.
 * @param made when it is saved; no part of the digest.
 */
export function backupFile(saved: ReadonlyMap<string, unknown>, made: Instant): BackupFile {
  const ours = [...saved].filter(([key]) => placeOfKey(key) !== undefined);
  const keys = canonical(Object.fromEntries(ours));
  const head = `"app":${JSON.stringify(APP)},"backup":${ENVELOPE}`;
  return { text: `{${head},"keys":${keys},"made":"${made}"}`, digest: digestOf(keys) };
}

const envelope = v.strictObject({
  app: v.literal(APP),
  backup: v.literal(ENVELOPE),
  made: v.custom<Instant>((input) => typeof input === 'string' && isInstant(input)),
  keys: v.custom<Record<string, unknown>>(
    (input) => typeof input === 'object' && input !== null && !Array.isArray(input),
  ),
});
const fromLater = v.looseObject({
  app: v.literal(APP),
  backup: v.pipe(v.number(), v.minValue(ENVELOPE + 1)),
});

/** Reads a file that anyone may have made. Nothing in it is trusted: what its keys hold is opened one by one later. */
export function readBackup(text: string): Backup | BackupRefusal {
  if (text.length > MOST_CHARACTERS || !isReadable(text)) return 'too-large';
  const raw = parsed(text);
  if (!isHarmless(raw)) return 'not-a-backup';
  if (v.is(fromLater, raw)) return 'from-newer-version';
  const read = v.safeParse(envelope, raw);
  if (!read.success) return 'not-a-backup';
  const { made, keys } = read.output;
  const names = Object.keys(keys);
  const isOurs = names.length <= MOST_KEYS && names.every((key) => placeOfKey(key) !== undefined);
  return isOurs ? { made, keys } : 'not-a-backup';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined; // no JSON, or nested deeper than the parser goes
  }
}

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Whether the file has no more parts than can be parsed within a second. Plain letters are parsed fast, but a file of
 * nothing but brackets would take a minute, and everything behind it in the queue would wait.
 */
function isReadable(text: string): boolean {
  let room = MOST_PARTS;
  for (let at = 0; at < text.length && room >= 0; at += 1) {
    const code = text.charCodeAt(at);
    if (code === COMMA || code === BRACE || code === BRACKET) room -= 1;
  }
  return room >= 0;
}
const [COMMA, BRACE, BRACKET] = [0x2c, 0x7b, 0x5b];

/**
 * Whether no key could reach a prototype, and nothing is deeper than our own data. Walks without recursion, so that
 * deep nesting cannot overflow the stack.
 */
function isHarmless(raw: unknown): boolean {
  let level = isNested(raw) ? [raw] : [];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth >= DEEPEST || level.some(namesPrototype)) return false;
    const next: object[] = [];
    for (const value of level) putNested(value, next);
    level = next;
  }
  return true;
}

const namesPrototype = (value: object): boolean =>
  !Array.isArray(value) && Object.keys(value).some((key) => FORBIDDEN.has(key));

/** Appends the nested values of `value` to `all`, one by one: spreading millions into one call would overflow the stack. */
function putNested(value: object, all: object[]): void {
  for (const inner of Array.isArray(value) ? value : Object.values(value))
    if (isNested(inner)) all.push(inner);
}

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null;
