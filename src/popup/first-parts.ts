import { siteOf } from '../core/site.ts';
import { activeView } from '../ui/active-view.ts';
import { isAnythingAsked } from './asked-in-snapshot.ts';
import { Asked, EditForm, EntryActions, LogPanel, MonthTools, StoreTroubleNote } from './lazy-parts.ts';
import type { PopupState } from './store.ts';

/** Loads those late parts that this first view needs, so that none of them appears a moment later. */
export async function loadFirstParts(
  { snapshot, panel, halfAmount }: Pick<PopupState, 'snapshot' | 'panel' | 'halfAmount'>,
  site: string | undefined,
): Promise<void> {
  if (snapshot === undefined) return;
  const shown = siteOf(snapshot.tab?.seen.url) ?? site;
  const isAsked = isAnythingAsked(snapshot, activeView(snapshot), shown);
  await Promise.all([
    snapshot.trouble?.hidesFigures === true && StoreTroubleNote.load(),
    isAsked && Asked.load(),
    panel.kind === 'log' && LogPanel.load(),
    panel.kind === 'edit' && EditForm.load(),
    panel.kind === 'all' && MonthTools.load(),
    // It may be a part of a payment that is asked for, beneath that payment.
    halfAmount?.last()?.isFresh === true && EntryActions.load(),
  ]);
}
