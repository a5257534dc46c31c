import * as v from 'valibot';
import { settingsShape } from '../../contract/fields.ts';
import { DEFAULT_SETTINGS, FRICTION_KINDS, LANGUAGES, LOOKS, type Settings } from '../../core/settings.ts';
import * as f from '../items/fields.ts';
import type { CommandHeader } from '../items/items.ts';
import { withCommand } from '../items/ledger.ts';
import { settingsWithGuards } from '../migrations/settings/0002-settings-with-guards.ts';
import { settingsWithDisplay } from '../migrations/settings/0003-settings-with-display.ts';
import { type FamilyOf, migration, noMonth, type Puts, tracked } from './family.ts';
import { commandHeader, headerOf } from './reading.ts';

interface SavedSettings extends CommandHeader {
  readonly settings: Settings;
}

const friction = v.strictObject({
  kind: v.picklist(FRICTION_KINDS),
  seconds: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60))),
});
const permille = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000));

export const settingsSchema = v.strictObject({
  enabled: v.boolean(),
  thresholds: v.pipe(
    v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
    v.maxLength(20),
  ),
  budgets: f.sums,
  badge: v.boolean(),
  notifications: v.boolean(),
  setup: v.picklist(['new', 'done', 'skipped']),
  activeLine: f.id,
  lateFee: v.union([
    v.strictObject({ rate: f.text(64) }),
    v.strictObject({ permille: v.pipe(v.array(permille), v.minLength(1), v.maxLength(12)) }),
  ]),
  friction: v.strictObject({
    ok: friction,
    near: friction,
    over: friction,
    unpaid: friction,
    unknown: friction,
    lookalike: friction,
  }),
  onlyWhenItMatters: v.boolean(),
  nightGuard: v.boolean(),
  burstGuard: v.boolean(),
  language: v.picklist(LANGUAGES),
  look: v.picklist(LOOKS),
  largeText: v.boolean(),
  masked: v.boolean(),
  easyWords: v.boolean(),
}) satisfies v.GenericSchema<unknown, Settings>;

const container = v.looseObject({ ...commandHeader, settings: v.unknown() });

/**
 * Settings that undo leaves alone: the main switch and hidden amounts act in open pages at once and have their own
 * buttons; the set-up is done once.
 */
const NOT_UNDONE: readonly (keyof Settings)[] = ['enabled', 'setup', 'masked'];

const namedSettings = (settings: Settings): [string, unknown][] =>
  Object.entries(settings).filter(([name]) => !NOT_UNDONE.includes(name as keyof Settings));

/**
 * A copy of the settings with others put in. Loosely typed, because the whole is opened before it is written, and
 * refused where a setting is missing.
 */
const withSettings = (settings: Settings, puts: Puts): Settings => ({
  ...settings,
  ...Object.fromEntries(puts),
});

/**
 * Settings that belong to the person and not to one computer. Whether it is on, may notify, and how it looks is set on
 * each computer.
 */
const SHARED_SETTINGS = [
  'thresholds',
  'budgets',
  'activeLine',
  'lateFee',
  'friction',
  'onlyWhenItMatters',
  'nightGuard',
  'burstGuard',
  'easyWords',
] as const satisfies readonly (keyof Settings)[];
type SharedSetting = (typeof SHARED_SETTINGS)[number];

const sharedSchemas: Record<SharedSetting, v.GenericSchema> = settingsSchema.entries;

/** What the person chose for everything at once. */
export const settings = {
  key: 'settings',
  read: 'daily',
  blank: (): SavedSettings => ({ commands: [], aside: [], settings: DEFAULT_SETTINGS }),
  parse: (raw) => {
    const held = v.safeParse(container, raw);
    const read = v.safeParse(settingsSchema, held.success ? held.output.settings : undefined);
    if (!held.success || !read.success) return undefined;
    return { value: { ...headerOf(held.output), settings: read.output }, lost: [] };
  },
  migrations: [migration(settingsWithGuards), migration(settingsWithDisplay)],
  identity: { without: 'one object of settings, each known by its field' },
  history: tracked('setting', {
    itemsOf: (value: SavedSettings) => namedSettings(value.settings),
    nameOf: ([name]) => name,
    imageOf: ([, held]) => held,
    put: (value, puts, { command }) => ({
      ...value,
      settings: withSettings(value.settings, puts),
      commands: withCommand(value.commands, command),
    }),
  }),
  /** No lists: in a merge the settings here stay. */
  backup: { united: [] },
  sync: {
    kind: 'setting',
    valuesIn: (value, blank) =>
      SHARED_SETTINGS.map((name) => [name, value.settings[name], blank.settings[name]]),
    schemaOf: (name) => {
      const shared = SHARED_SETTINGS.find((setting) => setting === name);
      return shared && sharedSchemas[shared];
    },
    isNamed: () => true,
    typedSchemaOf: (name) => settingsShape.entries[name as keyof Settings],
    isName: (name) => SHARED_SETTINGS.some((setting) => setting === name),
    monthOf: noMonth,
    mostUndated: 50,
    /** A removal is ignored: a setting is never removed, so the one here stays. */
    put: (value, coming) => {
      const given = coming.filter(({ value: held }) => held !== null);
      if (given.length === 0) return value;
      const shared = Object.fromEntries(given.map(({ name, value: held }) => [name, held]));
      return { ...value, settings: { ...value.settings, ...shared } };
    },
  },
} as const satisfies FamilyOf<SavedSettings>;
