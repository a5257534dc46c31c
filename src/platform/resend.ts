/** Milliseconds to wait before each of four more tries. */
const RETRY_AFTER_MS = [100, 300, 900, 1_800];
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/**
 * Sends again, with the same content, while no answer comes back: five tries within about three seconds.
 * @param wasCutOff whether an error means that nobody answered, or not completely. Sending again is safe, since every
 * write carries an id.
 * @throws the handler's error, or the last transport error.
 */
export async function resend<Answer>(
  send: () => Promise<Answer>,
  wasCutOff: (error: unknown) => boolean,
): Promise<Answer> {
  for (const wait of RETRY_AFTER_MS) {
    try {
      return await send();
    } catch (error) {
      if (!wasCutOff(error)) throw error;
      await pause(wait);
    }
  }
  return send();
}
