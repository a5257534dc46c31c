import type { Snapshot } from '../contract/snapshot.ts';
import { addMonths, type Month, monthOf } from '../core/day.ts';
import { sumWon, type Won } from '../core/won.ts';
import { Dotted } from '../ui/dotted.tsx';
import { formatWon } from '../ui/format-won.ts';
import { type Speech, useTranslate } from '../ui/translate-context.ts';
import { PeriodChoice } from './period-choice.tsx';
import { linkTo } from './state/link.ts';
import { missingFrom } from './state/missing.ts';
import { PageIcon } from './state/page-icon.tsx';
import type { HistoryState } from './state/store.ts';
import { type HistoryView, hasFilter } from './state/view.ts';
import { countWords } from './state/words.ts';

interface Props {
  readonly state: Pick<HistoryState, 'view' | 'years' | 'counting'>;
  readonly snapshot: Snapshot;
}

/** The period, its sum as one large figure, and what the sum is made of. */
export function Summary({ state, snapshot }: Props) {
  const speech = useTranslate();
  const { view, years, counting } = state;
  // The sheet has an `h1` of its own.
  const Figure = view.part === 'sheet' ? 'p' : 'h1';
  const isKnown = years.length > 0 || counting === 'done';
  return (
    <section class="summary" aria-busy={counting !== 'done'}>
      <Period view={view} snapshot={snapshot} />
      <Figure class="figure-popup summary-figure" aria-live="polite">
        {isKnown ? figureWords(speech, state) : speech.t('historyReading')}
      </Figure>
      <p class="text-soft summary-parts">{isKnown && <Dotted parts={partWords(speech, state)} />}</p>
    </section>
  );
}

interface PeriodProps {
  readonly view: HistoryView;
  readonly snapshot: Snapshot;
}

function Period({ view, snapshot }: PeriodProps) {
  const { t } = useTranslate();
  const { month } = view;
  const thisMonth = monthOf(snapshot.today);
  return (
    <div class="period">
      {month !== undefined && (
        <Step view={view} to={addMonths(month, -1)} icon="before" words={t('historyMonthBefore')} />
      )}
      <PeriodChoice view={view} snapshot={snapshot} />
      {month !== undefined && month < thisMonth && (
        <Step view={view} to={addMonths(month, 1)} icon="after" words={t('historyMonthAfter')} />
      )}
    </div>
  );
}

interface StepProps {
  readonly view: HistoryView;
  readonly to: Month;
  readonly icon: 'before' | 'after';
  readonly words: string;
}

function Step({ view, to, icon, words }: StepProps) {
  return (
    <a class="icon-button" href={linkTo({ ...view, month: to })} aria-label={words}>
      <PageIcon name={icon} />
    </a>
  );
}

const totalOf = ({ years }: Props['state']): Won => sumWon(years.map(({ all }) => all.total));

function figureWords(speech: Speech, state: Props['state']): string {
  const total = formatWon(speech, totalOf(state));
  const missing = missingFrom(state.years);
  if (missing !== 'nothing')
    return speech.t(missing === 'all' ? 'historyUnknownSum' : 'historyReadSum', total);
  if (hasFilter(state.view)) return speech.t('historyFound', total);
  return speech.t('popupUsed', total);
}

function partWords(speech: Speech, { years, counting }: Props['state']): string[] {
  if (missingFrom(years) === 'all') return [];
  const months = years.flatMap((year) => year.months);
  const sumOf = (of: 'entries' | 'payments') => years.reduce((count, { all }) => count + all[of], 0);
  const content = sumWon(months.map(({ pools }) => pools.content));
  const phone = sumWon(months.map(({ pools }) => pools.phone));
  return [
    ...countWords(speech, { entries: sumOf('entries'), payments: sumOf('payments') }),
    ...(content !== 0 && phone !== 0
      ? [
          `${speech.t('popupPool_phone')} ${formatWon(speech, phone)}`,
          `${speech.t('popupPool_content')} ${formatWon(speech, content)}`,
        ]
      : []),
    ...(counting === 'partly' ? [speech.t('historyCounting')] : []),
  ];
}
