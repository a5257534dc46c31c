import type { World } from './harness.ts';

/** What the ledger comes to, as the snapshot tells it. */
export interface LedgerNow {
  /** This month's payments, the oldest first. */
  readonly entries: readonly { readonly amount: number; readonly status: string }[];
  /** What counts against the limits of this month, over all lines and pools. */
  readonly used: number;
  /** What the person is asked. */
  readonly questions: number;
}

/**
 * The one place that knows how the ledger tells what counts and what is merely asked: every test of who may write what
 * reads it here.
 */
export async function ledgerNow(world: World): Promise<LedgerNow> {
  const { entries, lines, questions, claims = [], contradictions = [] } = await world.snapshot();
  // Firefox's driver hands an entry over once, however often the snapshot names it.
  const confirmed = new Set(entries.filter(({ status }) => status === 'confirmed'));
  const doubted = contradictions.filter(({ entry }) => confirmed.has(entry) || entry?.status === 'confirmed');
  const pools = lines.flatMap((line) => line.pools);
  return {
    entries: entries
      .filter(({ kind }) => kind === 'payment')
      .map(({ amount, status }) => ({ amount, status }))
      .reverse(),
    used: pools.reduce((sum, { used }) => sum + used, 0),
    questions: questions.length + claims.length + doubted.length,
  };
}

/** A page as the extension read it. */
export interface Reading {
  readonly host: string;
  readonly stage: 'option' | 'pay' | 'success' | 'failure' | 'cancelled';
  /** The step that asks for the SMS code. */
  readonly codeStep?: boolean;
  readonly amount?: number;
  /** In that many frames at least; one unless told. */
  readonly tabs?: number;
}

const LONGEST_MS = 20_000;

async function within<T>(what: string, work: Promise<T>, time = LONGEST_MS): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: not within ${time} ms`)), time);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Waits until a frame of any tab is kept as read like that; no clock is asked, storage tells of it. */
export const isRead = (world: World, wanted: Reading): Promise<unknown> =>
  within(
    `${wanted.host} read as ${JSON.stringify(wanted)}`,
    world.extensionPage.evaluate(
      ({ host, tabs = 1, ...facts }) =>
        new Promise<void>((done) => {
          const fits = ([key, seen]: [string, Record<string, unknown>]) =>
            key.startsWith('checkout:') &&
            new URL(String(seen['url'])).host === host &&
            Object.entries(facts).every(([name, value]) => seen[name] === value);
          const look = async () => {
            const kept = Object.entries(await chrome.storage.session.get(null));
            if (kept.filter((each) => fits(each as never)).length < tabs) return;
            chrome.storage.onChanged.removeListener(look);
            done();
          };
          chrome.storage.onChanged.addListener(look);
          void look();
        }),
      wanted,
    ),
  );

/** Milliseconds without a write after which nothing more is on its way: our scripts answer a change within 100. */
const QUIET_MS = 250;

/** In the extension's page: milliseconds since anything was written. */
function sinceLastWrite(): number {
  const page = globalThis as typeof globalThis & { lastWrite?: number };
  if (page.lastWrite === undefined) {
    page.lastWrite = Date.now();
    chrome.storage.onChanged.addListener(() => {
      page.lastWrite = Date.now();
    });
  }
  return Date.now() - page.lastWrite;
}

/** Waits until nothing is written any more: whatever follows from what was shown has followed. */
export async function isSettled(world: World, quiet = QUIET_MS): Promise<void> {
  const end = Date.now() + LONGEST_MS;
  while (Date.now() < end) {
    const since = await world.extensionPage.evaluate(sinceLastWrite);
    if (since >= quiet) return;
    await new Promise((done) => setTimeout(done, quiet - since));
  }
  throw new Error(`storage was written for ${LONGEST_MS} ms without a pause`);
}
