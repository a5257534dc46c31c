import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Content, MessageName } from '../../src/contract/messages.ts';
import type { World } from './harness.ts';

/** A command as an extension page sends it. */
export type Sent = {
  [Name in Commands]: { readonly name: Name; readonly content: Content<Name> };
}[Commands];
type Commands = Extract<
  MessageName,
  | 'entry/log'
  | 'entry/edit'
  | 'entry/settle'
  | 'entry/delete'
  | 'bill/paid'
  | 'bill/amount'
  | 'settings/save'
  | 'history/undo'
>;

export interface Delivered {
  readonly refused: readonly string[];
  /** Times a command had to be sent again because no acknowledgement of it came. */
  readonly again: number;
  /** Longest wait for an acknowledgement in milliseconds. */
  readonly worst: number;
}

/** Sends these one after the other from that page, each again and again until its own acknowledgement comes. */
export async function deliver(page: Page, orders: readonly Sent[], progress = () => {}): Promise<Delivered> {
  const total = { refused: [] as string[], again: 0, worst: 0 };
  // In shares: one call to a page must not last as long as the whole run.
  for (let at = 0; at < orders.length; at += SHARE) {
    const { refused, again, worst } = await page.evaluate(sendAll, orders.slice(at, at + SHARE) as never);
    progress();
    total.refused.push(...refused);
    total.again += again;
    total.worst = Math.max(total.worst, worst);
  }
  return total;
}

const SHARE = 4;

async function sendAll(
  orders: readonly { name: string; content: { command: string } }[],
): Promise<Delivered> {
  const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
  const once = async (order: (typeof orders)[number]) => {
    const message = { id: 1, type: order.name, data: order.content, timestamp: Date.now() };
    const answer = chrome.runtime.sendMessage(message).catch(() => undefined);
    const reply = await Promise.race([answer, wait(2_000)]);
    return reply?.res as { ok: boolean; id?: string; reason?: string } | undefined;
  };
  const refused: string[] = [];
  let again = 0;
  let worst = 0;
  for (const order of orders) {
    const start = performance.now();
    let ack = await once(order);
    for (let tries = 0; ack === undefined || (ack.ok && ack.id !== order.content.command); tries += 1) {
      again += 1;
      await wait(Math.min(3_000, 20 * 2 ** Math.min(tries, 6)));
      ack = await once(order);
    }
    worst = Math.max(worst, performance.now() - start);
    if (!ack.ok) refused.push(`${order.name} ${order.content.command}: ${ack.reason}`);
  }
  return { refused, again, worst };
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A busy machine takes long to start a worker; after this it is stopped even if nothing was done since the last time. */
const LONGEST_LIFE_MS = 3_000;
/** Shares of the work between two stops. */
const SHARES_BETWEEN = 3;

/**
 * Stops the worker again and again while the work goes on, each time at a moment of its own after something was done;
 * how often it did.
 */
export async function whileKilling(
  { session }: World,
  random: () => number,
  work: (progress: () => void) => Promise<unknown>,
): Promise<number> {
  let isOver = false;
  let kills = 0;
  let done = 0;
  const killer = (async () => {
    while (!isOver) {
      const [enough, end] = [done + SHARES_BETWEEN, Date.now() + LONGEST_LIFE_MS];
      while (done < enough && !isOver && Date.now() < end) await pause(5);
      await pause(random() * 60);
      const target = session.browser
        .targets()
        .find((each) => each.type() === 'service_worker' && each.url().includes(session.id));
      const worker = await target?.worker().catch(() => null);
      if (worker == null || isOver) continue;
      await worker.close().then(
        () => {
          kills += 1;
        },
        () => undefined, // it was on its way down already
      );
    }
  })();
  try {
    await work(() => {
      done += 1;
    });
  } finally {
    isOver = true;
    await killer;
  }
  return kills;
}
