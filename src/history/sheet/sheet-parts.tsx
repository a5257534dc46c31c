import type { BillView, LineView, Snapshot } from '../../contract/snapshot.ts';
import type { Month } from '../../core/day.ts';
import { POOLS, type Pool } from '../../core/line.ts';
import { addWon, type Won } from '../../core/won.ts';
import { billWhen } from '../../ui/bill-when.ts';
import { Dotted } from '../../ui/dotted.tsx';
import { formatDate } from '../../ui/format-date.ts';
import { carrierLimit } from '../../ui/limit-words.ts';
import { useTranslate } from '../../ui/translate-context.ts';
import type { Writing } from './mask.ts';
import { openBills, recurringItems } from './room.ts';
import type { LineTotals } from './use-month.ts';

interface Props {
  readonly snapshot: Snapshot;
  readonly writing: Writing;
  /** Rows of each kind, at most; of the others the number is shown. */
  readonly most: number;
}

const nicknameOf = ({ lines }: Snapshot, id: string): string =>
  lines.find(({ line }) => line.id === id)?.line.nickname ?? '';

/** What each line used of each pool, with the limit where it is the present month. */
export function Totals({
  month,
  totals,
  snapshot,
  writing,
  most,
  isUnknown,
}: Props & {
  readonly month: Month;
  readonly totals: readonly LineTotals[];
  /** The month's records could not be read, so it has no sums. */
  readonly isUnknown: boolean;
}) {
  const sum = (amount: Won) => (isUnknown ? '–' : writing.amount(amount));
  const { t } = useTranslate();
  const limits = limitedPools(snapshot);
  const limitOf = (pool: Pool, of: string) => {
    const limit = limitIn(
      pool,
      snapshot.lines.find(({ line }) => line.id === of),
    );
    return month === snapshot.month && limit !== undefined ? writing.amount(limit.amount) : '–';
  };
  return (
    <section class="sheet-section">
      <h2>{t('historySheetTotals')}</h2>
      <table class="sheet-table">
        <thead>
          <tr>
            <th scope="col">{t('historyLine')}</th>
            {POOLS.map((pool) => (
              <th key={pool} scope="col">
                {t(`popupPool_${pool}`)}
              </th>
            ))}
            <th scope="col">{t('historySheetSum')}</th>
            {limits.map((pool) => (
              <th key={pool} scope="col">
                {t(`historySheetLimit_${pool}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {totals.slice(0, most).map(({ line, pools }) => (
            <tr key={line}>
              <th scope="row">{writing.name(nicknameOf(snapshot, line))}</th>
              {POOLS.map((pool) => (
                <td key={pool} data-word={t(`popupPool_${pool}`)}>
                  {sum(pools[pool])}
                </td>
              ))}
              <td data-word={t('historySheetSum')}>
                <strong>{sum(addWon(pools.phone, pools.content))}</strong>
              </td>
              {limits.map((pool) => (
                <td key={pool} data-word={t(`historySheetLimit_${pool}`)}>
                  {limitOf(pool, line)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <More count={totals.length - most} />
    </section>
  );
}

const limitIn = (pool: Pool, line: LineView | undefined) => {
  const view = line?.pools.find((each) => each.pool === pool);
  return view && carrierLimit(view);
};

/** Pools with a column for their limit: the phone pool always, the content pool only where a line has one. */
const limitedPools = ({ lines }: Snapshot): readonly Pool[] =>
  POOLS.filter((pool) => pool === 'phone' || lines.some((line) => limitIn(pool, line) !== undefined));

export function Unpaid({ snapshot, writing, most }: Props) {
  const speech = useTranslate();
  const { t, locale } = speech;
  const bills = openBills(snapshot);
  const wordsOf = (bill: BillView): readonly string[] => [
    t('uiBillTitle', formatDate(locale, bill.month)),
    ...(snapshot.lines.length > 1 ? [writing.name(nicknameOf(snapshot, bill.line))] : []),
    ...billWhen(speech, bill).split(' · '),
  ];
  return (
    <section class="sheet-section">
      <h2>{t('historySheetUnpaid')}</h2>
      {bills.length === 0 && <p>{t('historySheetNoUnpaid')}</p>}
      <ul class="sheet-rows">
        {bills.slice(0, most).map((bill) => (
          <li key={`${bill.line} ${bill.month}`}>
            <span class="sheet-name">
              <Dotted parts={wordsOf(bill)} />
            </span>
            <span class="sheet-amount">{writing.amount(bill.rest)}</span>
          </li>
        ))}
      </ul>
      <More count={bills.length - most} />
    </section>
  );
}

export function RecurringRows({ snapshot, writing, most }: Props) {
  const { t } = useTranslate();
  const items = recurringItems(snapshot);
  return (
    <section class="sheet-section">
      <h2>{t('historySheetRecurring')}</h2>
      {items.length === 0 && <p>{t('historySheetNoRecurring')}</p>}
      <ul class="sheet-rows">
        {items.slice(0, most).map(({ id, merchant, day, amount }) => (
          <li key={id}>
            <span class="sheet-name">
              <Dotted parts={[writing.name(merchant), t('historyEachMonth', day)]} />
            </span>
            <span class="sheet-amount">{writing.amount(amount)}</span>
          </li>
        ))}
      </ul>
      <More count={items.length - most} />
    </section>
  );
}

function More({ count }: { readonly count: number }) {
  const { t } = useTranslate();
  return count > 0 ? <p>{t('historySheetMore', count)}</p> : null;
}
