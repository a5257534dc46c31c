import type { Snapshot } from '../contract/snapshot.ts';

type Shown = { readonly unreachable: true } | { readonly snapshot: Snapshot; readonly unreachable: false };

/** Asks for snapshots as often as there is news, and once for what a command of our own wrote. */
export function createFreshSnapshot(read: () => Promise<Snapshot | undefined>, show: (shown: Shown) => void) {
  let questions = 0;
  let commands = 0;
  let isStale = false;

  const refresh = async () => {
    questions += 1;
    const question = questions;
    const answer = await read();
    // A later question may have been answered first; its answer is the newer one.
    if (question !== questions) return;
    show(answer === undefined ? { unreachable: true } : { snapshot: answer, unreachable: false });
  };
  /** What was heard of before a snapshot was asked for is in it. */
  const catchUp = async () => {
    isStale = false;
    await refresh();
  };
  return {
    refresh,
    catchUp,
    hearChange: async () => {
      isStale = true;
      if (commands === 0) await catchUp();
    },
    /** Runs a command, which asks for its own snapshot; what is heard of meanwhile waits for that. */
    during: async <Result>(command: () => Promise<Result>): Promise<Result> => {
      commands += 1;
      try {
        return await command();
      } finally {
        commands -= 1;
        if (isStale && commands === 0) await catchUp();
      }
    },
  };
}
