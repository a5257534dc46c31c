import { lazyPart } from './lazy.tsx';

/** Parts that the first view does without; each is loaded for the press or the state that shows it. */

/** The questions and notices between the headroom and the list. */
export const Asked = lazyPart(async () => (await import('./asked.tsx')).Asked);
/** "결제 기록": the form that logs a payment, by hand or from a pasted text. */
export const LogPanel = lazyPart(async () => (await import('./log-panel.tsx')).LogPanel);
/** "수정": the form that corrects an entry. */
export const EditForm = lazyPart(async () => (await import('../entries/edit-form.tsx')).EditForm);
/** The actions that open beneath an entry. */
export const EntryActions = lazyPart(async () => (await import('../entries/entry-actions.tsx')).EntryActions);
/** What stands beneath the list of all entries. */
export const MonthTools = lazyPart(async () => (await import('./month-tools.tsx')).MonthTools);
/** Where a carrier shows the limit. */
export const WhereToLook = lazyPart(async () => (await import('../ui/where-to-look.tsx')).WhereToLook);
/** Shown in place of everything else where the store cannot be shown. */
export const StoreTroubleNote = lazyPart(
  async () => (await import('../ui/store-trouble-note.tsx')).StoreTroubleNote,
);

const ALL = [Asked, LogPanel, EntryActions, EditForm, MonthTools, WhereToLook, StoreTroubleNote];

/** Loads all parts, so that no press has to wait for a file. */
export async function loadLazyParts(): Promise<void> {
  await Promise.all(ALL.map(({ load }) => load()));
}
