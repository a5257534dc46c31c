import * as v from 'valibot';
import type { Family } from './keys.ts';
import {
  billMarkSchema,
  containerSchemas,
  entrySchema,
  goneSchema,
  lineSchema,
  type Shapes,
  settingsSchema,
} from './schema.ts';

/** One step from a version to the next: a pure function over saved data, frozen once released. */
type Step = (old: never) => unknown;

/** `STEPS[family][0]` leads from version 1 to 2, and so on. See README.md in this folder. */
const STEPS: Readonly<Record<Family, readonly Step[]>> = { settings: [], lines: [], bills: [], ledger: [] };

/** The version this code writes. */
export const currentVersion = (family: Family): number => STEPS[family].length + 1;

export type Opened<F extends Family> =
  | {
      readonly state: 'ok';
      readonly value: Shapes[F] /** Items that could not be read. */;
      readonly lost: readonly unknown[];
    }
  | { readonly state: 'empty' }
  /** Written by a newer version of the extension: never to be written over. */
  | { readonly state: 'newer' }
  | { readonly state: 'unreadable' };

/** Reads one saved key. Only `undefined`, an absent key, is empty; whatever else does not fit is unreadable. */
export function open<F extends Family>(family: F, raw: unknown): Opened<F> {
  if (raw === undefined) return { state: 'empty' };
  const version = versionOf(raw);
  if (version === undefined) return { state: 'unreadable' };
  if (version > currentVersion(family)) return { state: 'newer' };
  const current = STEPS[family].slice(version - 1).reduce<unknown>((old, step) => step(old as never), raw);
  return parse(family, current);
}

function versionOf(raw: unknown): number | undefined {
  const shape = v.safeParse(
    v.looseObject({ version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) }),
    raw,
  );
  return shape.success ? shape.output.version : undefined;
}

const parse = <F extends Family>(family: F, raw: unknown): Opened<F> => PARSERS[family](raw) as Opened<F>;

const PARSERS: { readonly [F in Family]: (raw: unknown) => Opened<F> } = {
  settings: (raw) => {
    const container = v.safeParse(containerSchemas.settings, raw);
    const settings = v.safeParse(settingsSchema, container.success ? container.output.settings : undefined);
    if (!container.success || !settings.success) return { state: 'unreadable' };
    return { state: 'ok', value: { ...headerOf(container.output), settings: settings.output }, lost: [] };
  },
  lines: (raw) => {
    const container = v.safeParse(containerSchemas.lines, raw);
    if (!container.success) return { state: 'unreadable' };
    const lines = sift(lineSchema, container.output.lines, ({ id }) => id);
    return { state: 'ok', value: { ...headerOf(container.output), lines: lines.good }, lost: lines.lost };
  },
  bills: (raw) => {
    const container = v.safeParse(containerSchemas.bills, raw);
    if (!container.success) return { state: 'unreadable' };
    const bills = sift(billMarkSchema, container.output.bills, ({ line, month }) => `${month} ${line}`);
    return { state: 'ok', value: { ...headerOf(container.output), bills: bills.good }, lost: bills.lost };
  },
  ledger: (raw) => {
    const container = v.safeParse(containerSchemas.ledger, raw);
    if (!container.success) return { state: 'unreadable' };
    const entries = sift(entrySchema, container.output.entries, ({ id }) => id);
    const gone = sift(goneSchema, container.output.gone, ({ id }) => id);
    const value = { aside: container.output.aside, entries: entries.good, gone: gone.good };
    return { state: 'ok', value, lost: [...entries.lost, ...gone.lost] };
  },
};

const headerOf = ({ commands, aside }: { commands: string[]; aside: string[] }) => ({ commands, aside });

/** Readable items, each name once, and the rest. */
function sift<Item>(
  schema: v.GenericSchema<unknown, Item>,
  items: readonly unknown[],
  nameOf: (item: Item) => string,
) {
  const good = new Map<string, Item>();
  const lost: unknown[] = [];
  for (const raw of items) {
    const item = v.safeParse(schema, raw);
    const isNew = item.success && !good.has(nameOf(item.output));
    if (isNew) good.set(nameOf(item.output), item.output);
    else lost.push(raw);
  }
  return { good: [...good.values()], lost };
}
