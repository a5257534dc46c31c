export type Serial = <Result>(task: () => Promise<Result>) => Promise<Result>;

/** One queue: a task starts when the one before it has ended, whether that succeeded or failed. */
export function createSerial(): Serial {
  let tail: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = tail.then(task);
    tail = result.catch(() => undefined); // the caller hears of the failure; the next task must not
    return result;
  };
}
