import type { BillView, Contradiction, LineView, Snapshot } from '../contract/snapshot.ts';
import { isPressing } from '../core/bill.ts';
import { seoulDay } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import type { Mute } from '../core/mute.ts';
import { hasLastStep } from '../ui/last-step.tsx';

/** Bills of every line that are due within three days, today, or late. */
export const urgentBills = ({ lines }: Pick<Snapshot, 'lines'>): BillView[] =>
  lines.flatMap(({ bills }) => bills).filter(isPressing);

/** Recurring payments whose day has come: no window opened for them, so only the person knows. */
export const dueExpected = ({ expected, today }: Pick<Snapshot, 'expected' | 'today'>): Entry[] =>
  expected.filter(({ at }) => seoulDay(at) <= today);

/** Confirmed by the person, while a page says since that the payment failed. Pending entries are asked about anyway. */
export const doubted = ({
  contradictions = [],
}: Pick<Snapshot, 'contradictions'>): readonly Contradiction[] =>
  contradictions.filter(({ entry }) => entry.status === 'confirmed');

/** Whether to ask for the limit of the phone pool: where it is missing, but not while the records cannot be read. */
export const isLimitAsked = (view: LineView | undefined): boolean =>
  view?.pools.some(({ pool, level }) => pool === 'phone' && level === 'unknown-limit') ?? false;

/** Nothing is recorded this month, and no limit is known. */
export const isFirstDay = ({ entries }: Snapshot, view: LineView | undefined): boolean =>
  entries.length === 0 && isLimitAsked(view);

/** The mute of a site. */
export const muteOf = ({ mutes }: Snapshot, site: string | undefined): Mute | undefined =>
  mutes.find(({ scope }) => scope.kind === 'site' && scope.host === site);

const questionsIn = (snapshot: Snapshot): number =>
  snapshot.questions.length + (snapshot.claims?.length ?? 0) + doubted(snapshot).length;

/** How many notices there are, without the one that a site is muted. */
const noticesIn = ({ problems, access, quiet, clockBehind, trouble, fileDue }: Snapshot): number => {
  const others = [
    access.missingHosts > 0,
    quiet !== undefined && quiet.isUnknown !== true,
    clockBehind !== undefined,
    trouble !== undefined,
    fileDue === true,
  ];
  return problems.length + others.filter(Boolean).length;
};

/** Whether there is any question or notice to show between the headroom and the list. */
export const isAnythingAsked = (
  snapshot: Snapshot,
  view: LineView | undefined,
  site: string | undefined,
): boolean =>
  questionsIn(snapshot) + noticesIn(snapshot) + urgentBills(snapshot).length + snapshot.expected.length > 0 ||
  snapshot.tab !== undefined ||
  muteOf(snapshot, site) !== undefined ||
  isLimitAsked(view);

/** How many entries fit in the list: five, less the room that is taken above it, and always two. */
export function roomFor(snapshot: Snapshot, view: LineView | undefined): number {
  const { tab } = snapshot;
  const payment = tab === undefined ? 0 : tab.verdict.state === 'unknown-amount' ? 3 : 2;
  const limit = (isLimitAsked(view) ? 1 : 0) + (hasLastStep(snapshot) ? 1 : 0);
  const hasOutlook = view?.pools.some(
    ({ pool, pace, expected }) => pool === 'phone' && (pace || expected > 0),
  );
  const taken =
    2 * urgentBills(snapshot).length +
    3 * questionsIn(snapshot) +
    2 * noticesIn(snapshot) +
    payment +
    limit +
    3 * dueExpected(snapshot).length +
    (hasOutlook ? 1 : 0);
  return Math.max(2, 5 - taken);
}
