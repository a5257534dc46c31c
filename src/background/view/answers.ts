import type { Handlers, MessageName } from '../../contract/messages.ts';
import type { Office } from '../kernel/app-context.ts';
import { getDiagnostics } from './get-diagnostics.ts';
import { getSnapshot } from './get-snapshot.ts';

/** The messages answered here: what popup, options and badge show. */
export const viewAnswers = (office: Office) =>
  ({
    'diagnostics/get': getDiagnostics(office),
    'snapshot/get': getSnapshot(office),
  }) satisfies Partial<Handlers<MessageName>>;
