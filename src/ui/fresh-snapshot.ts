import type { Snapshot } from '../contract/snapshot.ts';

type FetchedSnapshot =
  | { readonly unreachable: true }
  | { readonly snapshot: Snapshot; readonly unreachable: false };

/** Asks for a new snapshot after each change it hears of; for those heard during our own commands, once after them. */
export function createFreshSnapshot(
  read: () => Promise<Snapshot | undefined>,
  show: (shown: FetchedSnapshot) => void,
) {
  let questions = 0;
  let commands = 0;
  let isStale = false;

  const refresh = async () => {
    questions += 1;
    const question = questions;
    const answer = await read();
    // Answers may come out of order: only the answer to the latest question is shown.
    if (question !== questions) return;
    show(answer === undefined ? { unreachable: true } : { snapshot: answer, unreachable: false });
  };
  /** Asks for a snapshot; it holds every change heard of before. */
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
    /** Runs a command, which asks for its own snapshot; changes heard of meanwhile wait until it is done. */
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
