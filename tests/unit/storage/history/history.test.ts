import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant, type Month, month } from '../../../../src/core/day.ts';
import type { Entry } from '../../../../src/core/entry.ts';
import { won } from '../../../../src/core/won.ts';
import { canonical } from '../../../../src/storage/canonical.ts';
import { defaultsFor } from '../../../../src/storage/defaults.ts';
import type { LoadedKey } from '../../../../src/storage/documents.ts';
import { type Direction, monthsOfStep, play, type StepKeys } from '../../../../src/storage/history/play.ts';
import { MOST_STEPS, withPlayed, withStep } from '../../../../src/storage/history/stacks.ts';
import { stepOf } from '../../../../src/storage/history/step-of.ts';
import { stepView } from '../../../../src/storage/history/step-view.ts';
import { withEntries, withEntry, withoutEntries } from '../../../../src/storage/items/ledger.ts';
import type { Step } from '../../../../src/storage/items/step.ts';
import type { Shapes } from '../../../../src/storage/shapes.ts';
import { withTrashed } from '../../../../src/storage/trash.ts';
import type { Change } from '../../../../src/storage/write-out.ts';
import { entry } from '../../core/money.ts';
import { runs } from '../../fakes/runs.ts';

const AT = instant('2026-11-22T03:00:00.000Z');
const MONTHS = ['2026-10', '2026-11', '2026-12'].map(month);
const defaults = defaultsFor('내 폰');

interface FullStage extends StepKeys {
  readonly families: {
    readonly [F in keyof StepKeys['families']]-?: NonNullable<StepKeys['families'][F]>;
  };
}

/** Documents in memory: every write makes its step, as the writer does it. */
function createDocuments() {
  const ledger = new Map<Month, Shapes['ledger']>(MONTHS.map((each) => [each, defaults.ledger]));
  const families = {
    lines: defaults.lines,
    bills: defaults.bills,
    recurring: defaults.recurring,
    settings: defaults.settings,
    trash: defaults.trash,
    rules: defaults.rules,
  };
  let history = defaults.history;
  let commands = 0;
  const kept = <F extends 'ledger' | keyof typeof families>(family: F, key: string, value: Shapes[F]) =>
    ({ key, family, loadStatus: 'ok', value }) as LoadedKey<F>;
  const stage = (): FullStage => ({
    ledger: new Map([...ledger].map(([each, value]) => [each, kept('ledger', `ledger/${each}`, value)])),
    families: {
      lines: kept('lines', 'lines', families.lines),
      bills: kept('bills', 'bills', families.bills),
      recurring: kept('recurring', 'recurring', families.recurring),
      settings: kept('settings', 'settings', families.settings),
      trash: kept('trash', 'trash', families.trash),
      rules: kept('rules', 'rules', families.rules),
    },
  });
  const keep = (changes: readonly Change[]) => {
    for (const { kept: old, value } of changes) {
      if (old.family === 'ledger') ledger.set(month(old.key.slice(7)), value as Shapes['ledger']);
      else Object.assign(families, { [old.family]: value });
    }
  };
  const fresh = () => {
    commands += 1;
    return `command-${commands}`;
  };
  const write = (
    changesOn: (stage: FullStage, command: string) => Change[],
    byPage = false,
  ): Step | undefined => {
    const command = fresh();
    const changes = changesOn(stage(), command);
    const step = stepOf(changes, { command, at: AT }, byPage);
    keep(changes);
    if (step !== undefined) history = withStep(history, step);
    return step;
  };
  const turn = (direction: Direction): boolean => {
    const step = history[direction].at(-1);
    if (step === undefined) return false;
    const played = play(step, direction, stage(), { command: fresh(), at: AT });
    if (played === 'changed-since') return false;
    keep(played.changes);
    history = withPlayed(history, direction, played.step);
    return true;
  };
  /** All that a person decided, without bookkeeping and order. */
  const state = () =>
    canonical({
      entries: [...ledger.values()]
        .flatMap(({ entries }) => entries.map(({ commands: _commands, ...image }) => image))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
      lines: families.lines.lines,
      bills: [...families.bills.bills].sort((a, b) => (a.month < b.month ? -1 : 1)),
      settings: families.settings.settings,
      trash: families.trash.trash
        .map(({ entry: { commands: _commands, ...image } }) => image)
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    });
  return { write, turn, state, stage, ledger, history: () => history };
}

type Documents = ReturnType<typeof createDocuments>;

const monthAt = (index: number): Month => MONTHS[index % MONTHS.length] as Month;
const keptMonth = (stage: StepKeys, at: Month) => stage.ledger.get(at) as LoadedKey<'ledger'>;
const nth = <Item>(items: readonly Item[], index: number): Item | undefined => items[index % items.length];

const everyEntry = (stage: StepKeys): Entry[] =>
  [...stage.ledger.values()].flatMap(({ value }) => value.entries);

function log(documents: Documents, at: Month, amount: number) {
  return documents.write((stage, command) => {
    const kept = keptMonth(stage, at);
    const fresh = entry(amount, { id: command, month: at, commands: [command] });
    return [{ kept, value: withEntry(kept.value, fresh) }];
  });
}

function importRows(documents: Documents, count: number, months: readonly Month[]) {
  return documents.write((stage, command) =>
    months.map((at) => {
      const kept = keptMonth(stage, at);
      const rows = Array.from({ length: count }, (_, row) =>
        entry(row + 1, {
          id: `${command}-${at}-${row}`,
          month: at,
          batch: command,
          source: 'csv',
          commands: [command],
        }),
      );
      return { kept, value: withEntries(kept.value, rows) };
    }),
  );
}

function remove(documents: Documents, index: number) {
  return documents.write((stage, command) => {
    const found = nth(everyEntry(stage), index);
    if (found === undefined) return [];
    const kept = keptMonth(stage, found.month);
    const { trash } = stage.families;
    return [
      { kept, value: withoutEntries(kept.value, new Set([found.id]), command, AT) },
      { kept: trash, value: withTrashed(trash.value, [found], AT) },
    ];
  });
}

function move(documents: Documents, index: number, to: Month) {
  return documents.write((stage, command) => {
    const found = nth(everyEntry(stage), index);
    if (found === undefined) return [];
    const moved = {
      ...found,
      month: to,
      amount: won(found.amount + 1),
      commands: [...found.commands, command],
    };
    const [from, target] = [keptMonth(stage, found.month), keptMonth(stage, to)];
    if (found.month === to) return [{ kept: from, value: withEntry(from.value, moved) }];
    return [
      { kept: from, value: withoutEntries(from.value, new Set([found.id]), command, AT) },
      { kept: target, value: withEntry(target.value, moved) },
    ];
  });
}

function others(documents: Documents, n: number) {
  return documents.write((stage) => {
    const { settings, lines, bills } = stage.families;
    const [line] = lines.value.lines;
    return [
      {
        kept: settings,
        value: {
          ...settings.value,
          settings: { ...settings.value.settings, badge: n % 2 === 0, thresholds: [n + 1] },
        },
      },
      {
        kept: lines,
        value: { ...lines.value, lines: [{ ...line, dueDay: (n % 28) + 1 }] as typeof lines.value.lines },
      },
      {
        kept: bills,
        value: { ...bills.value, bills: [{ line: 'first-line', month: monthAt(n), amount: won(n * 10) }] },
      },
    ];
  });
}

type Act = {
  readonly do: 'log' | 'remove' | 'move' | 'others' | 'import' | 'small-import';
  readonly n: number;
};
const act: fc.Arbitrary<Act> = fc.record({
  do: fc.constantFrom('log', 'log', 'remove', 'move', 'others', 'import', 'small-import'),
  n: fc.nat({ max: 40 }),
});

function execute(documents: Documents, { do: what, n }: Act) {
  if (what === 'log') log(documents, monthAt(n), n + 1);
  if (what === 'remove') remove(documents, n);
  if (what === 'move') move(documents, n, monthAt(n));
  if (what === 'others') others(documents, n);
  if (what === 'import') importRows(documents, 15, [monthAt(n), monthAt(n + 1)]);
  if (what === 'small-import') importRows(documents, 2, [monthAt(n)]);
}

describe('undo and redo', () => {
  test('any changes, undone to the start: the start; redone: what they came to; half way: what it was there', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const documents = createDocuments();
        const states = [documents.state()];
        for (const each of acts) {
          const before = documents.history().undo.length;
          execute(documents, each);
          if (documents.history().undo.length > before) states.push(documents.state());
        }
        expect(documents.state()).toBe(states.at(-1));
        for (const state of states.slice(0, -1).reverse()) {
          expect(documents.turn('undo')).toBe(true);
          expect(documents.state()).toBe(state);
        }
        expect(documents.turn('undo')).toBe(false);
        for (const state of states.slice(1)) {
          expect(documents.turn('redo')).toBe(true);
          expect(documents.state()).toBe(state);
        }
        expect(documents.turn('redo')).toBe(false);
      }),
      runs(60),
    );
  });

  test('fifty steps are kept, the newest; a fresh change drops what was undone', () => {
    const documents = createDocuments();
    for (let n = 0; n < MOST_STEPS + 7; n += 1) log(documents, monthAt(n), n + 1);
    let undone = 0;
    while (documents.turn('undo')) undone += 1;
    expect(undone).toBe(MOST_STEPS);
    expect(everyEntry(documents.stage())).toHaveLength(7);
    log(documents, monthAt(0), 5);
    expect(documents.history().redo).toEqual([]);
  });

  test('steps of many items leave sooner: 400 items are kept, and always the newest step', () => {
    const items = (count: number): Step['items'] =>
      Array.from({ length: count }, (_, n) => ({ of: 'entry', id: `row-${n}`, after: { amount: n } }));
    const step = (n: number, count: number): Step => ({ id: `step-${n}`, at: AT, items: items(count) });
    const kept = (sizes: readonly number[]) =>
      sizes
        .reduce((history, size, n) => withStep(history, step(n, size)), defaults.history)
        .undo.map((each) => each.items.length);
    expect(kept(Array(MOST_STEPS).fill(20))).toEqual(Array(20).fill(20));
    expect(kept([300, 100])).toEqual([300, 100]);
    expect(kept([300, 101])).toEqual([101]);
    expect(kept([3, 900])).toEqual([900]);
    expect(kept([900, 3])).toEqual([3]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 60 }), (sizes) => {
        const left = kept(sizes);
        expect(left).toEqual(sizes.slice(-left.length));
        const all = left.reduce((sum, size) => sum + size, 0);
        expect(all <= 400 || left.length === 1).toBe(true);
      }),
    );
  });

  test('nothing is put back over what came later', () => {
    const documents = createDocuments();
    log(documents, monthAt(0), 1_000);
    const [found] = everyEntry(documents.stage());
    const kept = keptMonth(documents.stage(), monthAt(0));
    // A second computer, or a page, changed it without a step of its own.
    documents.ledger.set(monthAt(0), withEntry(kept.value, { ...(found as Entry), amount: won(2_000) }));
    const before = documents.state();
    expect(documents.turn('undo')).toBe(false);
    expect(documents.state()).toBe(before);
  });

  test('an import of a thousand costs the history its batch, and one press takes all of it back', () => {
    const documents = createDocuments();
    const step = importRows(documents, 600, MONTHS.slice(0, 2)) as Step;
    expect(canonical(step).length).toBeLessThan(300);
    expect(monthsOfStep(step)).toEqual(MONTHS.slice(0, 2));
    expect(stepView(step)).toMatchObject({ topic: 'imported', count: 1_200 });
    const full = documents.state();
    expect(documents.turn('undo')).toBe(true);
    expect(everyEntry(documents.stage())).toEqual([]);
    expect(documents.turn('redo')).toBe(true);
    expect(documents.state()).toBe(full);
    expect(canonical(documents.history().undo[0]).length).toBeLessThan(300);
  });

  test('an import of which one row was changed since, by other hands, is not taken back', () => {
    const documents = createDocuments();
    importRows(documents, 30, MONTHS.slice(0, 1));
    const kept = keptMonth(documents.stage(), monthAt(0));
    const [row] = kept.value.entries;
    documents.ledger.set(monthAt(0), withEntry(kept.value, { ...(row as Entry), merchant: '다른 가게' }));
    expect(documents.turn('undo')).toBe(false);
    expect(everyEntry(documents.stage())).toHaveLength(30);
  });

  test('what a page records and then confirms is one step', () => {
    const documents = createDocuments();
    const at = monthAt(1);
    const put = (status: Entry['status']) =>
      documents.write((stage, command) => {
        const kept = keptMonth(stage, at);
        const page = entry(9_900, {
          id: 'attempt-1',
          month: at,
          source: 'page',
          status,
          commands: [command],
        });
        return [{ kept, value: withEntry(kept.value, page) }];
      }, true);
    const start = documents.state();
    put('pending');
    put('confirmed');
    expect(documents.history().undo).toHaveLength(1);
    expect(stepView(documents.history().undo[0] as Step)).toMatchObject({ topic: 'logged', amount: 9_900 });
    expect(documents.turn('undo')).toBe(true);
    expect(documents.state()).toBe(start);
  });

  test('the reminder of a bill is no change, and stays when the word about the bill is taken back', () => {
    const documents = createDocuments();
    const bill = (change: object) =>
      documents.write((stage) => {
        const { bills } = stage.families;
        const [mark = { line: 'first-line', month: monthAt(0) }] = bills.value.bills;
        return [{ kept: bills, value: { ...bills.value, bills: [{ ...mark, ...change }] } }];
      });
    expect(bill({ remindedOn: '2026-11-20' })).toBeUndefined();
    expect(bill({ paidOn: '2026-11-21' })).toBeDefined();
    expect(bill({ remindedOn: '2026-11-22' })).toBeUndefined();
    expect(documents.turn('undo')).toBe(true);
    expect(documents.stage().families.bills.value.bills).toEqual([
      { line: 'first-line', month: monthAt(0), remindedOn: '2026-11-22' },
    ]);
  });

  test('the switch and the set-up are in no step', () => {
    const documents = createDocuments();
    const step = documents.write((stage) => {
      const { settings } = stage.families;
      const changed = { ...settings.value.settings, enabled: false, setup: 'done' as const };
      return [{ kept: settings, value: { ...settings.value, settings: changed } }];
    });
    expect(step).toBeUndefined();
  });

  test('a step that would put back what cannot be read is refused', () => {
    const documents = createDocuments();
    const step = log(documents, monthAt(0), 100) as Step;
    const spoilt: Step = {
      ...step,
      items: step.items.map((item) => ({ ...item, before: { ...(item.after as Entry), amount: 0.5 } })),
    };
    expect(play(spoilt, 'undo', documents.stage(), { command: 'undo-command', at: AT })).toBe(
      'changed-since',
    );
  });
});
