import type { Handlers, MessageName } from '../../contract/messages.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { getDiagnostics } from './get-diagnostics.ts';
import { getSnapshot } from './get-snapshot.ts';

/** The messages answered here: what popup, options and badge show. */
export const viewAnswers = (app: AppContext) =>
  ({
    'diagnostics/get': getDiagnostics(app),
    'snapshot/get': getSnapshot(app),
  }) satisfies Partial<Handlers<MessageName>>;
