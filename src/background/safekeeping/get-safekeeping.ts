import type { Handler } from '../../contract/messages.ts';
import { isRead } from '../../storage/documents.ts';
import { stepView } from '../../storage/history/step-view.ts';
import { readSpareCopies, spareView } from '../../storage/spare.ts';
import type { AppContext } from '../kernel/app-context.ts';

/** The history, the trash and the copies as they are now. */
export const getSafekeeping =
  (app: AppContext): Handler<'safekeeping/get'> =>
  async () => {
    const { history, trash, snapshots } = await app.readRare(['history', 'trash', 'snapshots']);
    const { skippedAt, fileAt, noFileReminder } = snapshots.value;
    const spare = await readSpareCopies(app.ports.spare).catch(() => []);
    return {
      undo: history.value.undo.map(stepView).reverse(),
      redo: history.value.redo.map(stepView).reverse(),
      trash: [...trash.value.trash].reverse(),
      snapshots: snapshots.value.snapshots.map(({ at, why, entries }) => ({ at, why, entries })).reverse(),
      spare: spare.map(spareView).sort((a, b) => (a.at < b.at ? 1 : -1)),
      ...(fileAt !== undefined && { fileAt }),
      remindsOfFile: noFileReminder !== true,
      ...(skippedAt !== undefined && { snapshotSkippedAt: skippedAt }),
      isWhole: [history, trash, snapshots].every(isRead),
    };
  };
