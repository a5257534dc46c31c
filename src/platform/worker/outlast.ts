/**
 * Chromium (156, tried) refuses every call of a worker that is being stopped with this error, as soon as the worker's
 * process is gone; for a moment the worker itself goes on, and can still answer messages.
 */
const IS_STOPPED = /\bNo SW\b/;
/** Milliseconds before each further try: together longer than a worker lives on, and than its senders wait for it. */
const RETRY_AFTER_MS = [100, 400, 1_500];

/**
 * Calls the browser, and calls it again where the worker is being stopped. Such a worker would answer that nothing could be
 * saved, read or run, although nothing is in the way. While it waits it is gone; the sender then sends its message again,
 * and the next worker answers from what is stored.
 * @throws what the call throws otherwise, and where the worker lives on and is refused all the same
 */
export async function outlast<Result>(call: () => Promise<Result>): Promise<Result> {
  for (const wait of RETRY_AFTER_MS) {
    try {
      return await call();
    } catch (error) {
      if (!IS_STOPPED.test(String(error))) throw error;
      await new Promise((done) => setTimeout(done, wait));
    }
  }
  return call();
}
