import type { BillView, Contradiction, LineView, Snapshot } from '../contract/snapshot.ts';
import { isPressing } from '../core/bill.ts';
import { seoulDay } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import type { Mute } from '../core/mute.ts';
import { hasLastStep } from './last-step.tsx';

/** Bills of every line that are due within three days, today, or late. */
export const urgentBills = ({ lines }: Pick<Snapshot, 'lines'>): BillView[] =>
  lines.flatMap(({ bills }) => bills).filter(isPressing);

/** Recurring payments whose day has come: no window opened for them, so only the person knows. */
export const dueExpected = ({ expected, today }: Pick<Snapshot, 'expected' | 'today'>): Entry[] =>
  expected.filter(({ at }) => seoulDay(at) <= today);

/** Recorded by the person, and refused by the page since: not those that wait for an answer anyway. */
export const doubted = ({
  contradictions = [],
}: Pick<Snapshot, 'contradictions'>): readonly Contradiction[] =>
  contradictions.filter(({ entry }) => entry.status === 'confirmed');

/** A limit is asked for where it is missing, but not while the records themselves cannot be read. */
export const isLimitAsked = (view: LineView | undefined): boolean =>
  view?.pools.some(({ pool, level }) => pool === 'phone' && level === 'unknown-limit') ?? false;

/** The day before the first limit and the first payment. */
export const isFirstDay = ({ entries }: Snapshot, view: LineView | undefined): boolean =>
  entries.length === 0 && isLimitAsked(view);

/** The mute of a site. */
export const muteOf = ({ mutes }: Snapshot, site: string | undefined): Mute | undefined =>
  mutes.find(({ scope }) => scope.kind === 'site' && scope.host === site);

const questionsIn = (snapshot: Snapshot): number =>
  snapshot.questions.length + (snapshot.claims?.length ?? 0) + doubted(snapshot).length;

/** Notices beside those of a site that is quiet. */
const noticesIn = ({ problems, access, quiet, clockBehind, trouble, fileDue }: Snapshot): number => {
  const others = [
    access.missingHosts > 0,
    quiet !== undefined,
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

/** Five entries fit beneath the headroom; what stands above them takes the room of some. */
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
