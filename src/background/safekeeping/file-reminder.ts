import type { Ack, Handler } from '../../contract/messages.ts';
import { addDays, type Instant, type Month, monthOf, seoulDay } from '../../core/day.ts';
import type { Shapes } from '../../storage/shapes.ts';
import type { AppContext } from '../kernel/app-context.ts';

type Snapshots = Shapes['snapshots'];

/** Days after which a saved file is so old that the person is asked for a new one. */
const EVERY_DAYS = 30;

/**
 * Whether to remind of saving a file outside the browser: a month after the last file, or, before the first one, once
 * an earlier month holds entries. A file dated in the future, by a clock that was ahead, counts as none.
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

/** A backup file was saved as a download, or written to the file that the person chose. */
export const noteFileSaved =
  (app: AppContext): Handler<'backup/saved'> =>
  ({ command }) =>
    change(app, command, (value, now) => ({ ...value, fileAt: now }));

/** Turns the reminder to save a file on or off. */
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
