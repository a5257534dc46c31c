import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KINDS, openWorld, type World } from './harness.ts';
import { type LedgerNow, ledgerNow } from './ledger-now.ts';
import { type Cell, cellsOf, MODES, nameOf, rowOf } from './matrix-cells.ts';
import { ENDED_AT, playOverEnd } from './matrix-restart.ts';
import { type Outcome, tableOf } from './matrix-table.ts';
import { mayAskOnce, play, rightFor } from './matrix-twists.ts';

/**
 * One payment, one entry: honest payments at the demo's shop and between two known hosts, in every shape a window comes
 * in, whatever happens beside them. A cell that was wrong once is wrong: nothing is tried again but a walk that a busy
 * machine broke off before its end.
 */

/** A walk is broken off where a page does not come in time. */
const MOST_WALKS = 2;
const LONGEST_MS = 90_000;

const byAmount = (now: LedgerNow): LedgerNow => ({
  ...now,
  entries: [...now.entries].sort((a, b) => a.amount - b.amount || a.status.localeCompare(b.status)),
});

/** What came out, with a question that may be asked once taken off. */
function judged(cell: Cell, now: LedgerNow): LedgerNow {
  const right = rightFor(cell);
  const isOneMore = mayAskOnce(cell) && now.questions === right.questions + 1;
  return byAmount({ ...now, questions: isOneMore ? right.questions : now.questions });
}

const isEqual = (a: LedgerNow, b: LedgerNow) => JSON.stringify(a) === JSON.stringify(b);

const outcomes: Outcome[] = [];
const start = Date.now();

describe.each(KINDS)('honest payments in %s', { retry: 0 }, (kind) => {
  describe.concurrent.each(MODES)('%s', (mode) => {
    let world: World;
    let own: readonly Page[];
    beforeAll(async () => {
      world = await openWorld(kind, { everySite: mode === 'every-site' });
      own = await world.session.browser.pages();
    });
    afterAll(() => world?.close());

    /** The pages of the cell before go first, for they would tell again what they show. */
    const begin = async () => {
      const pages = await world.session.browser.pages();
      await Promise.all(pages.filter((page) => !own.includes(page)).map((page) => page.close()));
      const reply = await world.ask('ledger/erase', { command: crypto.randomUUID(), confirm: 'erase' });
      if (!reply.ok) throw new Error(`ledger/erase: ${reply.reason}`);
    };
    const played = async (cell: Cell): Promise<LedgerNow> => {
      for (let walks = 1; ; walks += 1) {
        await begin();
        try {
          await play(world, cell);
          return judged(cell, await ledgerNow(world));
        } catch (error) {
          if (walks === MOST_WALKS) throw error;
        }
      }
    };

    test.sequential.each(cellsOf(mode).map((cell) => [nameOf(cell), cell] as const))(
      '%s',
      async (_, cell) => {
        const right = byAmount(rightFor(cell));
        const noted = { row: rowOf(cell), column: cell.shape, browser: kind };
        const now = await played(cell).catch((error: unknown) => {
          outcomes.push({ ...noted, now: undefined, isRight: false });
          throw error;
        });
        outcomes.push({ ...noted, now, isRight: isEqual(now, right) });
        expect(now).toEqual(right);
      },
      LONGEST_MS,
    );

    test.sequential(
      'four payments over the end of the browser',
      async () => {
        const noted = { row: `${mode} · browser killed at four moments`, column: 'self', browser: kind };
        const now = await playOverEnd(kind, mode);
        const right = ENDED_AT.map(({ sum, right: statuses }) => ({ sum, statuses }));
        const isRight = right.every(({ sum, statuses }) => {
          const own = now.entries.filter(({ amount }) => amount === sum);
          return own.length === 1 && statuses.some((status) => status === own[0]?.status);
        });
        outcomes.push({ ...noted, now, isRight: isRight && now.entries.length === right.length });
        expect(now.entries.map(({ amount }) => amount).sort((a, b) => a - b)).toEqual(
          right.map(({ sum }) => sum).sort((a, b) => a - b),
        );
        expect(isRight, JSON.stringify(now)).toBe(true);
      },
      LONGEST_MS,
    );
  });
});

afterAll(() => {
  console.log(`\n${tableOf(outcomes)}\n${Math.round((Date.now() - start) / 1_000)} s`);
});
