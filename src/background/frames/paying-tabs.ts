import type { SeenBox } from '../../contract/ports.ts';
import { readSession } from '../../storage/session.ts';
import { factsOf } from '../attempts/attempt-facts.ts';
import type { PayingTabs } from '../kernel/app-context.ts';

/** Read once per worker life, so that tabs that never showed a payment cost nothing. */
export function createPayingTabs(seen: SeenBox): PayingTabs {
  const added = new Set<number>();
  let before: Promise<ReadonlySet<number>> | undefined;
  const readOnce = async (): Promise<ReadonlySet<number>> => {
    const { frames, attempts } = await readSession(seen);
    return new Set([
      ...frames.map(({ tabId }) => tabId),
      ...attempts.flatMap((attempt) => factsOf(attempt).tabs),
    ]);
  };
  return {
    add: (tabId) => added.add(tabId),
    has: async (tabId) => {
      before ??= readOnce().catch(() => new Set<number>()); // if unreadable, treat as none: frames report their own end
      return added.has(tabId) || (await before).has(tabId);
    },
  };
}
