/** Runs one task of several. Its failure is logged and goes no further, so that the others still run. */
export async function logFailure(what: string, task: () => Promise<unknown>): Promise<void> {
  try {
    await task();
  } catch (error) {
    console.error(`${what}: could not be done now`, error);
  }
}
