import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KINDS, type World } from './harness.ts';
import { type LedgerNow, ledgerNow } from './ledger-now.ts';
import { type Cell, cellsOf, MODES, nameOf, rowOf } from './matrix-cells.ts';
import { beginAll, goOnWithAll, type Home, homeFor, isRightAfterEnd, RESTARTED } from './matrix-restart.ts';
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

/** The person says of what was asked beside the ledger, where it may be, that it was paid: once, and it counts. */
async function answer(world: World, cell: Cell): Promise<void> {
  const { claims = [] } = await world.snapshot();
  const [claim, ...more] = claims;
  if (!mayAskOnce(cell) || claim === undefined || more.length > 0) return;
  const amount = claim.amounts[0];
  const content = { claim: claim.id, paid: true, ...(amount !== undefined && { amount }) };
  const reply = await world.ask('claim/answer', { command: crypto.randomUUID(), ...content });
  if (!reply.ok) throw new Error(`asked twice: ${reply.reason}`);
}

const isEqual = (a: LedgerNow, b: LedgerNow) => JSON.stringify(a) === JSON.stringify(b);

const outcomes: Outcome[] = [];
const start = Date.now();

describe.each(KINDS)('honest payments in %s', { retry: 0 }, (kind) => {
  describe.concurrent.each(MODES)('%s', (mode) => {
    let home: Home;
    let world: World;
    let own: readonly Page[];
    beforeAll(async () => {
      home = homeFor(kind, mode);
      world = await home.open();
      own = await world.session.browser.pages();
    });
    afterAll(async () => {
      await world?.close();
      home?.remove();
    });

    /** The pages of the cell before go first, for they would tell again what they show. */
    const begin = async () => {
      const pages = await world.session.browser.pages();
      await Promise.all(pages.filter((page) => !own.includes(page)).map((page) => page.close()));
      const reply = await world.ask('ledger/erase', { command: crypto.randomUUID(), confirm: 'erase' });
      if (!reply.ok) throw new Error(`ledger/erase: ${reply.reason}`);
    };
    /** Plays it on an empty ledger, notes what came out, and what the table is to show of it. */
    const noted = async (
      place: Pick<Outcome, 'row' | 'column'>,
      work: () => Promise<LedgerNow>,
      isRight: (now: LedgerNow) => boolean,
    ): Promise<LedgerNow> => {
      let now: LedgerNow | undefined;
      try {
        for (let walks = 1; now === undefined; walks += 1) {
          await begin();
          now = await work().catch((error: unknown) => {
            if (walks === MOST_WALKS) throw error;
            return undefined;
          });
        }
        return now;
      } finally {
        outcomes.push({ ...place, browser: kind, now, isRight: now !== undefined && isRight(now) });
      }
    };

    test.sequential.each(cellsOf(mode).map((cell) => [nameOf(cell), cell] as const))(
      '%s',
      async (_, cell) => {
        const right = byAmount(rightFor(cell));
        const work = async () => {
          await play(world, cell);
          await answer(world, cell);
          return byAmount(await ledgerNow(world));
        };
        const place = { row: rowOf(cell), column: cell.shape };
        const now = await noted(place, work, (found) => isEqual(found, right));
        expect(now).toEqual(right);
      },
      LONGEST_MS,
    );

    // What happens to a window at the end of its browser is alike in both.
    test.sequential.each(RESTARTED.filter((shape) => kind === 'chromium' || shape === 'self'))(
      'four payments over the end of the browser, each as %s',
      async (shape) => {
        const work = async () => {
          const addresses = await beginAll({ world, mode, shape });
          world = await home.openAfterEnd(world);
          own = await world.session.browser.pages();
          return goOnWithAll({ world, mode, shape }, addresses);
        };
        const place = { row: `${mode} · browser killed at four moments`, column: shape };
        const now = await noted(place, work, isRightAfterEnd);
        expect(isRightAfterEnd(now), JSON.stringify(now)).toBe(true);
      },
      LONGEST_MS,
    );
  });
});

afterAll(() => {
  console.log(`\n${tableOf(outcomes)}\n${Math.round((Date.now() - start) / 1_000)} s`);
});
