import type { Handler } from '../../contract/messages.ts';
import { withCommand } from '../../storage/ledger.ts';
import type { Writer } from '../writer.ts';
import { asLimits } from './as-limits.ts';

export const saveSettings =
  (writer: Writer): Handler<'settings/save'> =>
  ({ command, settings }) =>
    writer.carryOut({ command, families: ['settings'] }, ({ settings: kept }) => {
      if (kept.value.commands.includes(command)) return { changes: [] };
      const thresholds = [...new Set(settings.thresholds)].sort((a, b) => a - b);
      const commands = withCommand(kept.value.commands, command);
      const budgets = asLimits(settings.budgets);
      const value = { ...kept.value, settings: { ...settings, thresholds, budgets }, commands };
      return { changes: [{ kept, value }] };
    });
