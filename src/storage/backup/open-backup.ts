import type { BackupCounts } from '../../contract/safekeeping.ts';
import type { Month } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import { placeOfKey } from '../key-place.ts';
import type { Family } from '../keys.ts';
import { open } from '../open.ts';
import type { Shapes } from '../shapes.ts';
import { withoutUnchosen } from '../unchosen-carrier.ts';
import type { Backup } from './read-backup.ts';

/** Everything that is kept, opened: the families that are there, the ledger by month, and the data kept aside. */
export interface Holdings {
  readonly families: { readonly [F in Exclude<Family, 'ledger'>]?: Shapes[F] };
  readonly ledger: ReadonlyMap<Month, Shapes['ledger']>;
  readonly aside: ReadonlyMap<string, unknown>;
}

export interface OpenedBackup {
  readonly holdings: Holdings;
  readonly counts: BackupCounts;
}

/**
 * Opens each key of a backup as if it lay in storage: older versions are migrated, and what cannot be read is left out
 * and counted. An entry that occurs twice or in the wrong month counts as unreadable. One key of a newer version
 * refuses the whole backup.
 */
export function openBackup({ made, keys }: Backup): OpenedBackup | 'from-newer-version' {
  const found = Object.entries(keys).map(([key, raw]) => openKey(key, raw));
  if (found.includes('newer')) return 'from-newer-version';
  const opened = (found as OpenedKey[]).sort((a, b) => (a.key < b.key ? -1 : 1));
  const seen = new Set<string>();
  const ledger = new Map<Month, Shapes['ledger']>();
  let lost = opened.reduce((sum, each) => sum + each.lost, 0);
  for (const { month, value } of opened) {
    if (month === undefined || value === undefined) continue;
    const sound = soundMonth(value as Shapes['ledger'], month, seen);
    lost += (value as Shapes['ledger']).entries.length - sound.entries.length;
    ledger.set(month, sound);
  }
  const families = withChosenCarriers(familiesIn(opened), keys);
  const holdings = { families, ledger, aside: asideIn(opened) };
  return { holdings, counts: { made, ...countsOf(holdings), lost } };
}

/** Lines of an older version may name a carrier that nobody chose, in a file as in storage. */
function withChosenCarriers(families: Holdings['families'], keys: Backup['keys']): Holdings['families'] {
  const { lines, settings } = families;
  if (lines === undefined || settings === undefined) return families;
  return { ...families, lines: withoutUnchosen(lines, keys['lines'], settings.settings.setup) };
}

interface OpenedKey {
  readonly key: string;
  readonly family: Family | 'aside';
  readonly month?: Month;
  readonly value?: unknown;
  readonly lost: number;
}

function openKey(key: string, raw: unknown): OpenedKey | 'newer' {
  const place = placeOfKey(key);
  if (place === undefined) return { key, family: 'aside', lost: 1 };
  if (place.family === 'aside') return { key, family: 'aside', value: raw, lost: 0 };
  const named = { key, family: place.family, ...('month' in place && { month: place.month }) };
  const opened = open(place.family, raw);
  if (opened.state === 'newer') return 'newer';
  if (opened.state !== 'ok') return { ...named, lost: 1 };
  return { ...named, value: opened.value, lost: opened.lost.length };
}

/**
 * Keeps the entries of this very month, each id once in the whole ledger, and drops marks of deletion whose entry is
 * there.
 */
function soundMonth(value: Shapes['ledger'], month: Month, seen: Set<string>): Shapes['ledger'] {
  const isSound = (entry: Entry): boolean => entry.month === month && !seen.has(entry.id);
  const entries = value.entries.filter((entry) => {
    const sound = isSound(entry);
    if (sound) seen.add(entry.id);
    return sound;
  });
  const here = new Set(entries.map(({ id }) => id));
  return { ...value, entries, gone: value.gone.filter(({ id }) => !here.has(id)) };
}

const familiesIn = (opened: readonly OpenedKey[]): Holdings['families'] =>
  Object.fromEntries(
    opened.flatMap(({ family, value }) =>
      value === undefined || family === 'ledger' || family === 'aside' ? [] : [[family, value]],
    ),
  );

const asideIn = (opened: readonly OpenedKey[]): ReadonlyMap<string, unknown> =>
  new Map(
    opened.flatMap(({ key, family, value }) =>
      family === 'aside' && value !== undefined ? [[key, value] as const] : [],
    ),
  );

function countsOf({ families, ledger }: Holdings): Omit<BackupCounts, 'made' | 'lost'> {
  const full = [...ledger].filter(([, { entries }]) => entries.length > 0).map(([month]) => month);
  const [from, until] = [full[0], full.at(-1)];
  return {
    entries: [...ledger.values()].reduce((sum, { entries }) => sum + entries.length, 0),
    months: full.length,
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    lines: families.lines?.lines.length ?? 0,
    bills: families.bills?.bills.length ?? 0,
  };
}
