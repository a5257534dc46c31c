import type { Ask, Handler } from '../../contract/messages.ts';
import type { Line } from '../../core/line.ts';
import { withItem } from '../../storage/items/lists.ts';
import { asLimits } from '../kernel/as-limits.ts';
import type { Writer } from '../kernel/writer.ts';

/** More lines than anybody has; a bound all the same. */
const MOST_LINES = 20;

/** Adds a line, or changes the one with its id. */
export const saveLine =
  (writer: Writer): Handler<'line/save'> =>
  ({ command, line }) =>
    writer.execute({ command, families: ['lines'] }, ({ lines: kept }) => {
      const lines = withItem(kept.value.lines, lineFrom(line));
      const isMore = lines.length > kept.value.lines.length;
      if (isMore && lines.length > MOST_LINES) return { refuse: 'invalid' };
      return { changes: [{ kept, value: { ...kept.value, lines } }] };
    });

const lineFrom = (line: Ask<'line/save'>['line']): Line => ({ ...line, limits: asLimits(line.limits) });
