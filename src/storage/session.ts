import * as v from 'valibot';
import {
  type AskedSum,
  type Attempt,
  askedSchema,
  type FrameNote,
  frameNoteSchema,
  type Written,
  writtenSchema,
} from '../contract/attempt.ts';
import { type CheckoutSeen, checkoutSeenSchema } from '../contract/checkout-seen.ts';
import { NOTICED_KEY, type Noticed, noticedSchema } from '../contract/diagnostics.ts';
import type { SeenBox } from '../contract/ports.ts';
import { attemptFrom } from './attempt-from.ts';

/** A frame whose page is, or was a moment ago, a carrier-billing step. */
export interface SeenFrame {
  readonly tabId: number;
  readonly frameId: number;
  readonly seen: CheckoutSeen;
  readonly note: FrameNote | undefined;
}

/** What is known for this browser session: the frames that show payments, and the payments under way. */
export interface Session {
  readonly frames: readonly SeenFrame[];
  readonly attempts: readonly Attempt[];
  /** Attempts whose friction step the person has passed. */
  readonly passed: ReadonlySet<string>;
  /** Sums that ordinary pages asked for, by tab. */
  readonly asked: ReadonlyMap<number, readonly AskedSum[]>;
  /** The latest detections, newest last. */
  readonly noticed: readonly Noticed[];
  /** By tab: the entries that its payment pages made since it last showed anything else. */
  readonly writtenByTab: ReadonlyMap<number, readonly Written[]>;
}

/** Since the session began, the pages that were open then have been looked at. */
export const GREETED_KEY = 'greeted';

/** The empty session that is used where session storage cannot be read. */
export const NO_SESSION: Session = {
  frames: [],
  attempts: [],
  passed: new Set(),
  asked: new Map(),
  noticed: [],
  writtenByTab: new Map(),
};

/**
 * Reads the session. It is a cache of what pages show: what cannot be read is skipped, and will be seen again on the
 * page.
 */
export async function readSession(box: SeenBox): Promise<Session> {
  const all = Object.entries(await box.all());
  return {
    frames: all.flatMap((item) => frameFrom(item, all)),
    attempts: all.flatMap(([key, raw]) => (key.startsWith('attempt:') ? (attemptFrom(raw) ?? []) : [])),
    passed: new Set(all.flatMap(([key]) => PASSED_KEY.exec(key)?.[1] ?? [])),
    asked: new Map(all.flatMap((item) => listFrom(item, ASKED_KEY, askedSchema))),
    writtenByTab: new Map(all.flatMap((item) => listFrom(item, WRITTEN_KEY, writtenSchema))),
    noticed: all.flatMap(noticedFrom),
  };
}

function noticedFrom([key, raw]: [string, unknown]): Noticed[] {
  const read = key === NOTICED_KEY ? v.safeParse(noticedSchema, raw) : undefined;
  return read?.success ? read.output : [];
}

const ASKED_KEY = /^asked:(\d{1,15})$/;
const WRITTEN_KEY = /^written:(\d{1,15})$/;

function listFrom<Item>(
  [key, raw]: [string, unknown],
  pattern: RegExp,
  schema: v.GenericSchema<unknown, Item[]>,
): [number, Item[]][] {
  const tab = pattern.exec(key)?.[1];
  const read = tab === undefined ? undefined : v.safeParse(schema, raw);
  return read?.success ? [[Number(tab), read.output]] : [];
}

const PASSED_KEY = /^passed:(.{1,64})$/;
const FRAME_KEY = /^checkout:(\d{1,15}):(\d{1,15})$/;

function frameFrom([key, raw]: [string, unknown], all: readonly [string, unknown][]): SeenFrame[] {
  const address = FRAME_KEY.exec(key);
  const seen = v.safeParse(checkoutSeenSchema, raw);
  if (address === null || !seen.success) return [];
  const rawNote = all.find(([other]) => other === key.replace('checkout:', 'frame:'))?.[1];
  const note = v.safeParse(frameNoteSchema, rawNote);
  return [
    {
      tabId: Number(address[1]),
      frameId: Number(address[2]),
      seen: seen.output,
      note: note.success ? note.output : undefined,
    },
  ];
}
