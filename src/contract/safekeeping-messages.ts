import * as v from 'valibot';
import { command, instant, keptId, month, none } from './fields.ts';
import type { Sender } from './sender.ts';

/** Id of the command that made the step: a press here, or what a page reported. */
const step = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
/** The text of a file that a person chose: it is checked carefully later; here only its length is bounded. */
const backupText = v.pipe(v.string(), v.maxLength(40_000_000));

/** Undoing, restoring and copying: only the extension's own pages may ask for it. */
export const SAFEKEEPING_MESSAGES = {
  /** Undoes the last step; `step` is the one that was shown. */
  'history/undo': { from: ['extension'], ask: command({ step }) },
  'history/redo': { from: ['extension'], ask: command({ step }) },
  'trash/restore': { from: ['extension'], ask: command({ entry: keptId, month }) },
  /** The history, the trash and the copies, for the options page. */
  'safekeeping/get': { from: ['extension'], ask: none },
  /** Everything that is kept, as the text of a backup file. */
  'backup/make': { from: ['extension'], ask: none },
  /** What a backup file holds, before anything is written. */
  'backup/check': { from: ['extension'], ask: v.strictObject({ text: backupText }) },
  'backup/restore': {
    from: ['extension'],
    ask: command({ text: backupText, how: v.picklist(['merge', 'replace']) }),
  },
  'snapshot/restore': { from: ['extension'], ask: command({ at: instant }) },
  /**
   * Puts a copy (`at`) or a file (`text`) in place of a store in trouble. A store that cannot be read is emptied first;
   * what can still be read of it is kept as a spare copy before.
   */
  'store/rebuild': {
    from: ['extension'],
    ask: v.pipe(
      command({ at: v.exactOptional(instant), text: v.exactOptional(backupText) }),
      v.check(({ at, text }) => (at === undefined) !== (text === undefined)),
    ),
  },
  /** Goes on with what is there: damaged keys are kept aside, and lost keys are no longer reported. */
  'store/accept': { from: ['extension'], ask: command({}) },
  /** A backup file was saved, or written to the file that the person chose. */
  'backup/saved': { from: ['extension'], ask: command({}) },
  /** Whether to be reminded of saving a backup file. */
  'backup/remind': { from: ['extension'], ask: command({ on: v.boolean() }) },
} as const satisfies Record<string, { from: readonly Sender[]; ask: v.GenericSchema }>;
