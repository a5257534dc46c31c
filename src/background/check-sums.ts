import type { Day } from '../core/day.ts';
import type { Books } from '../storage/books.ts';
import { isLedgerKey, monthOfKey } from '../storage/keys.ts';
import type { Shapes } from '../storage/shapes.ts';
import { faultsOf, withMonths } from '../storage/sums.ts';
import { barrier, writeOut } from '../storage/write-out.ts';
import type { Office } from './office.ts';
import { monthsThatMatter } from './reckon.ts';
import { wholeMonths } from './with-sums.ts';

type Sums = Shapes['sums'];

/**
 * Once a day, and at once where there are no sums that can be read: the months in figures are held against the
 * ledger itself, and made again from it. Inside a turn of the queue.
 */
export async function checkSums(office: Office): Promise<void> {
  const today = office.today();
  const books = await office.readBooks();
  const { sums } = books;
  if (barrier(sums) !== undefined || isNothingKept(books)) return;
  const isKnown = sums.standing === 'ok' && sums.lost === undefined;
  if (isKnown && sums.value.checkedOn === today) return;
  const value = isKnown ? await checked(office, sums.value, today) : await madeAgain(office, today);
  const change = { kept: sums, value: { ...value, checkedOn: today } };
  await office.ports.saved.set(writeOut([change], office.ports.clock.now()));
}

/** A fresh profile stays empty until the person does something. */
const isNothingKept = ({ sums, settings, lines, ledger }: Books): boolean =>
  [sums, settings, lines, ...ledger.values()].every(({ standing }) => standing === 'empty');

async function checked(office: Office, sums: Sums, today: Day): Promise<Sums> {
  const matter = monthsThatMatter(today);
  const books = await office.readBooks([...sums.months.map(({ month }) => month), ...matter]);
  const now = wholeMonths(books);
  const faults = faultsOf(sums, now);
  if (faults.length > 0) console.error('the sums were not those of the ledger, and are made again', faults);
  return withMonths(sums, now, matter);
}

/** Months read in one call: a few megabytes at most. */
const AT_ONCE = 12;

/** From every month there is. */
async function madeAgain(office: Office, today: Day): Promise<Sums> {
  const matter = monthsThatMatter(today);
  const months = (await office.ports.saved.keys()).filter(isLedgerKey).map(monthOfKey).sort();
  let sums = office.blanks().sums;
  for (let at = 0; at < months.length; at += AT_ONCE) {
    const books = await office.readBooks(months.slice(at, at + AT_ONCE));
    sums = withMonths(sums, wholeMonths(books), matter);
  }
  return sums;
}
