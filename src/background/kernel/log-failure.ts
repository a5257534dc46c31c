/** Runs one task of several: when it fails that is logged, and the others go on. */
export async function logFailure(what: string, task: () => Promise<unknown>): Promise<void> {
  try {
    await task();
  } catch (error) {
    console.error(`${what}: could not be done now`, error);
  }
}
