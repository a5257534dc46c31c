import type { Handler } from '../../contract/messages.ts';
import { NO_SESSION, readSession } from '../../storage/session.ts';
import type { AppContext } from '../kernel/app-context.ts';

/** What was recognised in this browser session, newest first; empty where the session cannot be read. */
export const getDiagnostics =
  ({ ports }: AppContext): Handler<'diagnostics/get'> =>
  async () => {
    const { noticed } = await readSession(ports.seen).catch(() => NO_SESSION);
    return { noticed: [...noticed].reverse() };
  };
