import type { Ask, Handler } from '../../contract/messages.ts';
import type { Day } from '../../core/day.ts';
import type { Line } from '../../core/line.ts';
import { won } from '../../core/won.ts';
import { withCommand } from '../../storage/ledger.ts';
import { asLimits } from '../kernel/as-limits.ts';
import type { Writer } from '../kernel/writer.ts';

/** More lines than anyone has; a bound all the same. */
const MOST_LINES = 20;

/** Adds a line, or changes the one with its id. */
export const saveLine =
  (writer: Writer): Handler<'line/save'> =>
  ({ command, line }) =>
    writer.carryOut({ command, families: ['lines'] }, ({ lines: kept }) => {
      if (kept.value.commands.includes(command)) return { changes: [] };
      const lines = withLine(kept.value.lines, lineFrom(line));
      if (lines.length > MOST_LINES) return { refuse: 'invalid' };
      const commands = withCommand(kept.value.commands, command);
      return { changes: [{ kept, value: { ...kept.value, lines, commands } }] };
    });

const withLine = (lines: readonly Line[], line: Line): Line[] =>
  lines.some(({ id }) => id === line.id)
    ? lines.map((old) => (old.id === line.id ? line : old))
    : [...lines, line];

function lineFrom({ newLine, unpaidCap, ...line }: Ask<'line/save'>['line']): Line {
  return {
    ...line,
    limits: asLimits(line.limits),
    ...(newLine && { newLine: { until: newLine.until as Day, cap: won(newLine.cap) } }),
    ...(unpaidCap !== undefined && { unpaidCap: won(unpaidCap) }),
  };
}
