import type { Ack, Handler } from '../../contract/messages.ts';
import { addDays, type Instant, type Month, monthOf, seoulDay } from '../../core/day.ts';
import type { Shapes } from '../../storage/shapes.ts';
import type { AppContext } from '../kernel/app-context.ts';

type Snapshots = Shapes['snapshots'];

/** A saved file that is older than this lacks so much that a new one is asked for. */
const EVERY_DAYS = 30;

/**
 * Whether to be reminded of saving a file outside the browser: a month after the last one, or, before the first, once
 * anything is recorded in an earlier month. A file from a clock that was ahead counts as none.
 */
export function isFileDue(
  { fileAt, noFileReminder }: Snapshots,
  months: readonly Month[],
  now: Instant,
): boolean {
  const today = seoulDay(now);
  if (noFileReminder === true || months.length === 0) return false;
  if (fileAt === undefined) return months.some((month) => month < monthOf(today));
  const saved = seoulDay(fileAt);
  return addDays(saved, EVERY_DAYS) <= today || saved > addDays(today, 1);
}

/** A backup file was saved, or written where the person chose. */
export const noteFileSaved =
  (app: AppContext): Handler<'backup/saved'> =>
  ({ command }) =>
    change(app, command, (value, now) => ({ ...value, fileAt: now }));

/** The reminder is switched on or off. */
export const switchFileReminder =
  (app: AppContext): Handler<'backup/remind'> =>
  ({ command, on }) =>
    change(app, command, ({ noFileReminder: _before, ...value }) =>
      on ? value : { ...value, noFileReminder: true },
    );

const change = (
  { writer }: AppContext,
  command: string,
  to: (value: Snapshots, now: Instant) => Snapshots,
): Promise<Ack> =>
  writer.execute({ command, families: ['snapshots'], isUnnoted: true }, ({ snapshots: kept }, now) => {
    if (kept === undefined) return { refuse: 'storage-failed' };
    return { changes: [{ kept, value: to(kept.value, now) }] };
  });
