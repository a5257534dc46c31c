import { late } from './late.tsx';

/** What the first view does without, each with the press or the state that brings it. */

/** The questions and notices between the headroom and the list. */
export const Asked = late(async () => (await import('./asked.tsx')).Asked);
/** "결제 기록", by hand or from a pasted text. */
export const LogPanel = late(async () => (await import('./log-panel.tsx')).LogPanel);
/** "수정" of an entry. */
export const EditForm = late(async () => (await import('../entries/edit-form.tsx')).EditForm);
/** What opens beneath an entry. */
export const EntryActions = late(async () => (await import('../entries/entry-actions.tsx')).EntryActions);
/** Beneath the list of all entries. */
export const MonthTools = late(async () => (await import('./month-tools.tsx')).MonthTools);
/** Where a carrier shows the limit. */
export const WhereToLook = late(async () => (await import('../ui/where-to-look.tsx')).WhereToLook);
/** In place of everything, where the store cannot be shown. */
export const StoreTroubleNote = late(
  async () => (await import('../ui/store-trouble-note.tsx')).StoreTroubleNote,
);

const ALL = [Asked, LogPanel, EntryActions, EditForm, MonthTools, WhereToLook, StoreTroubleNote];

/** Reads all of them, so that no press waits for a file. */
export async function loadLateParts(): Promise<void> {
  await Promise.all(ALL.map(({ load }) => load()));
}
