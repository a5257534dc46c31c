import type { Day, Month } from '../../core/day.ts';
import { type Documents, isWhole, type LoadedKey } from '../../storage/documents.ts';
import { isLedgerKey, monthOfKey } from '../../storage/keys.ts';
import type { Shapes } from '../../storage/shapes.ts';
import { faultsOf, withMonths } from '../../storage/sums.ts';
import { writeBlocker, writeOut } from '../../storage/write-out.ts';
import { monthsThatMatter } from '../figures/ledger-figures.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { wholeMonths } from '../kernel/with-sums.ts';

type Sums = Shapes['sums'];

/**
 * Compares the sums of the months in figures with the ledger once a day, and makes them again from it. Where the sums
 * cannot be read they are made at once, from all months, in several turns of the queue, so that nobody waits for years
 * of records: every write in between keeps the sums of the months it touches.
 */
export async function checkSums(app: AppContext): Promise<void> {
  const isToMake = await app.serial(() => checkKnown(app));
  if (isToMake) await makeAgain(app);
}

/** Whether the sums must be made again from every month. Inside a turn of the queue. */
async function checkKnown(app: AppContext): Promise<boolean> {
  const today = app.today();
  const documents = await app.readDocuments();
  const { sums } = documents;
  if (writeBlocker(sums) !== undefined || isNothingKept(documents)) return false;
  if (!isReadable(sums) || sums.value.checkedOn === undefined) return true;
  if (sums.value.checkedOn === today) return false;
  await write(app, sums, { ...(await checked(app, sums.value, today)), checkedOn: today });
  return false;
}

/** Sums that were never written count as unreadable, so that they are made. */
const isReadable = (sums: LoadedKey<'sums'>): boolean => sums.loadStatus !== 'empty' && isWhole(sums);

const write = ({ ports }: AppContext, kept: LoadedKey<'sums'>, value: Sums): Promise<void> =>
  ports.saved.set(writeOut([{ kept, value }], ports.clock.now()));

/** A fresh profile stays empty until the person does something. */
const isNothingKept = ({ sums, settings, lines, ledger }: Documents): boolean =>
  [sums, settings, lines, ...ledger.values()].every(({ loadStatus }) => loadStatus === 'empty');

async function checked(app: AppContext, sums: Sums, today: Day): Promise<Sums> {
  const matter = monthsThatMatter(today);
  const documents = await app.readDocuments([...sums.months.map(({ month }) => month), ...matter]);
  const now = wholeMonths(documents);
  const faults = faultsOf(sums, now);
  if (faults.length > 0) console.error('the sums were not those of the ledger, and are made again', faults);
  return withMonths(sums, now, matter);
}

/** Months read in one turn: a fraction of a second, even where a year's entries are all in them. */
const AT_ONCE = 2;

/**
 * From every month, the latest first. The last turn writes the day of the check: without it the sums count as
 * unfinished, and a worker that was stopped before that begins again.
 */
async function makeAgain(app: AppContext): Promise<void> {
  const months = (await app.ports.saved.keys()).filter(isLedgerKey).map(monthOfKey).sort().reverse();
  for (let at = 0; at < months.length; at += AT_ONCE) {
    await app.serial(() => addMonthsOf(app, months.slice(at, at + AT_ONCE), {}));
  }
  await app.serial(() => addMonthsOf(app, [], { checkedOn: app.today() }));
}

async function addMonthsOf(
  app: AppContext,
  months: readonly Month[],
  end: Pick<Sums, 'checkedOn'>,
): Promise<void> {
  const documents = await app.readDocuments(months);
  const { sums } = documents;
  if (writeBlocker(sums) !== undefined) return;
  const known = isReadable(sums) ? sums.value : app.defaults().sums;
  const value = withMonths(known, wholeMonths(documents), monthsThatMatter(app.today()));
  await write(app, sums, { ...value, ...end });
}
