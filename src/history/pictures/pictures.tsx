import { useState } from 'preact/hooks';
import { lateFeeRate } from '../../contract/late-fee-words.ts';
import type { Snapshot } from '../../contract/snapshot.ts';
import type { Month } from '../../core/day.ts';
import { POOLS, type Pool } from '../../core/line.ts';
import { sumWon } from '../../core/won.ts';
import { formatWon } from '../../ui/format-won.ts';
import { carrierLimit } from '../../ui/limit-words.ts';
import { MaskNote } from '../../ui/mask-note.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { type Speech, useTranslate } from '../../ui/translate-context.ts';
import type { HistoryState } from '../state/store.ts';
import { FILTERS } from '../state/view.ts';
import { MonthBars } from './month-bars.tsx';
import { MonthCurve } from './month-curve.tsx';
import { byGateway, byPool, byShop, wholeOf } from './parts.ts';
import { Shares } from './shares.tsx';
import { figuresOf, type MonthFigure } from './twelve-months.ts';
import { useTwelve } from './use-twelve.ts';

interface Props {
  readonly state: HistoryState;
  readonly snapshot: Snapshot;
}

/** The figures of the list as pictures: the year against the limit, this month day by day, and what was paid for. */
export function Pictures({ state, snapshot }: Props) {
  const speech = useTranslate();
  const { t } = speech;
  const { view, years } = state;
  const [pool, setPool] = useState<Pool>(view.filters.pool ?? 'phone');
  const [picked, pickLine] = useState<string>();
  const line = lineOf(snapshot, view.filters.line ?? picked ?? snapshot.settings.activeLine);
  const last = view.month ?? snapshot.month;
  const answers = useTwelve(state, last, line?.line.id);
  const figures = answers === undefined ? [] : figuresOf(last, answers);
  const own = line?.pools.find((one) => one.pool === pool);
  const limit = own && carrierLimit(own);
  const isOneOfSeveral = snapshot.lines.length > 1 && line !== undefined;
  // A limit belongs to one line, so a picture with a limit is of one line, even where the sums above are of all.
  const ofLine = (title: string) => (isOneOfSeveral ? `${title} · ${line.line.nickname}` : title);
  return (
    <div class="pictures">
      <MaskNote file="masked" />
      {isOneOfSeveral && view.filters.line === undefined && (
        <SelectField
          label={t('historyLine')}
          value={line.line.id}
          options={snapshot.lines.map((one) => [one.line.id, one.line.nickname])}
          onPick={pickLine}
        />
      )}
      <Segmented
        label={t('historyPool')}
        options={POOLS.map((value) => ({ value, label: t(`popupPool_${value}`) }))}
        value={pool}
        onPick={setPool}
      />
      {isNarrower(view) && <p class="text-soft">{t('historyWithoutFilters')}</p>}
      <MonthBars
        title={ofLine(t('historyTwelve'))}
        lead={answers === undefined ? t('historyReading') : averageWords(speech, figures, pool)}
        file={`${last}-twelve-months`}
        figures={figures}
        amountOf={({ pools }) => pools[pool]}
        limit={
          limit && { amount: limit.amount, words: t('historyLimitNow', formatWon(speech, limit.amount)) }
        }
        columns={POOLS}
      />
      {last === snapshot.month && line && own && own.level !== 'unknown-used' && (
        <MonthCurve title={ofLine(t('historyCurve'))} view={line} pool={own} snapshot={snapshot} />
      )}
      <AllShares years={years} file={view.month ?? 'all'} />
      <FeeBars figures={figures} snapshot={snapshot} last={last} titled={ofLine} />
    </div>
  );
}

interface SharesProps {
  readonly years: HistoryState['years'];
  /** Begins the names of the saved files. */
  readonly file: string;
}

/** What was paid for: by shop, by pool and by gateway. */
function AllShares({ years, file }: SharesProps) {
  const speech = useTranslate();
  const { t } = speech;
  const whole = wholeOf(years).total;
  return (
    <>
      <Shares
        title={t('historyByShop')}
        heading={t('historyShop')}
        parts={byShop(speech, years)}
        whole={whole}
        file={`${file}-shops`}
      />
      <Shares
        title={t('historyByPool')}
        heading={t('historyPool')}
        parts={byPool(speech, years)}
        whole={whole}
        file={`${file}-pools`}
      />
      <Shares
        title={t('historyByGateway')}
        heading={t('historyGateway')}
        parts={byGateway(speech, years)}
        whole={whole}
        file={`${file}-gateways`}
      />
    </>
  );
}

interface FeeBarsProps {
  readonly figures: readonly MonthFigure[];
  readonly snapshot: Snapshot;
  /** The last of the twelve months. */
  readonly last: Month;
  /** Adds the line to a title, where there are several. */
  readonly titled: (title: string) => string;
}

/** Fees and late fees of the twelve months, each where there were any. */
function FeeBars({ figures, snapshot, last, titled }: FeeBarsProps) {
  const speech = useTranslate();
  const { t } = speech;
  const sumOf = (kind: 'fees' | 'lateFees') =>
    formatWon(speech, sumWon(figures.map((figure) => figure[kind])));
  return (
    <>
      {figures.some(({ fees }) => fees > 0) && (
        <MonthBars
          title={titled(t('historyFees'))}
          lead={t('historyFeesLead', sumOf('fees'))}
          file={`${last}-fees`}
          figures={figures}
          amountOf={({ fees }) => fees}
          columns={['fees']}
        />
      )}
      {figures.some(({ lateFees }) => lateFees > 0) && (
        <MonthBars
          title={titled(t('historyLateFees'))}
          lead={t('historyLateFeesLead', sumOf('lateFees'), lateFeeRate(speech, snapshot.settings.lateFee))}
          file={`${last}-late-fees`}
          figures={figures}
          amountOf={({ lateFees }) => lateFees}
          columns={['lateFees']}
        />
      )}
    </>
  );
}

/** Filters that months and curve have a choice or an axis of their own for. */
const DRAWN: readonly (typeof FILTERS)[number][] = ['line', 'pool', 'since', 'until'];

/** Whether the sums are narrowed by a filter that months and curve do not know. */
const isNarrower = ({ filters }: HistoryState['view']): boolean =>
  FILTERS.some((name) => !DRAWN.includes(name) && filters[name] !== undefined);

const lineOf = ({ lines }: Snapshot, wanted: string) =>
  lines.find(({ line }) => line.id === wanted) ?? lines[0];

/** The average of the months with records, in words. */
function averageWords(speech: Speech, figures: readonly MonthFigure[], pool: Pool): string {
  const known = figures.filter(({ isMissing }) => !isMissing);
  const used = known.map(({ pools }) => pools[pool]).filter((amount) => amount > 0);
  if (used.length === 0)
    return speech.t(figures.some(({ isMissing }) => isMissing) ? 'historyUnknownSum' : 'historyNoShares');
  const average = Math.round(used.reduce((sum, amount) => sum + amount, 0) / used.length);
  return speech.t('historyAverage', formatWon(speech, average as (typeof used)[number]));
}
