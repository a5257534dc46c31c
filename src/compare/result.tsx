import { useEffect, useState } from 'preact/hooks';
import type { LineView, Snapshot } from '../contract/snapshot.ts';
import type { Difference } from '../exchange/compare/difference.ts';
import { BadRows } from '../intake/bad-rows.tsx';
import { CutNote } from '../intake/cut-note.tsx';
import { RowCounts } from '../intake/row-counts.tsx';
import { Dotted } from '../ui/dotted.tsx';
import { Notice } from '../ui/notice.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import { AskedPart } from './asked-part.tsx';
import { type ChangeChoices, type Choices, NO_CHOICES, takeOf } from './choices.ts';
import { ConfirmBar } from './confirm-bar.tsx';
import { FiguresCard } from './figures-card.tsx';
import { OnlyInLog, SamePart } from './known-parts.tsx';
import { OnlyAtCarrier } from './only-at-carrier.tsx';
import type { CompareState } from './store.ts';
import type { Comparison } from './use-comparison.ts';

interface Props {
  readonly comparison: Comparison;
  readonly state: CompareState;
  readonly snapshot: Snapshot;
  readonly line: LineView;
}

/** Both lists side by side, notes about them, and the button that writes. */
export function Result({ comparison, state, snapshot, line }: Props) {
  const { t } = useTranslate();
  const [choices, setChoices] = useState<Choices>(NO_CHOICES);
  const { list, difference, figures, source } = comparison;
  const isOfMessages = source.found?.kind === 'sms';
  // Choices hold for one list and one line only.
  useEffect(() => setChoices(NO_CHOICES), [list, line.line.id]);
  const change: ChangeChoices = (changed) => setChoices((now) => ({ ...now, ...changed(now) }));
  return (
    <>
      <Notes comparison={comparison} />
      <FiguresCard figures={figures} line={line} choices={choices} onChange={change} />
      {difference !== undefined && list !== undefined && (
        <>
          <RowCounts counts={list.counts} isCounted={isOfMessages} />
          {list.rows.length > 0 && (
            <Parts
              difference={difference}
              choices={choices}
              onChange={change}
              snapshot={snapshot}
              line={line}
            />
          )}
          <BadRows rows={list.bad} isCounted={isOfMessages} />
        </>
      )}
      {difference === undefined && comparison.isUnreachable && (
        <Notice
          role="status"
          words={t('appUnreachable')}
          action={t('appRetry')}
          onAction={comparison.askAgain}
        />
      )}
      <div class="compare-again">
        <button type="button" class="button" onClick={comparison.close}>
          {t('compareOtherList')}
        </button>
      </div>
      {difference !== undefined && (
        <ConfirmBar
          take={takeOf(difference, choices, line.line.id, figures)}
          difference={difference}
          choices={choices}
          state={state}
          onDone={() => setChoices(NO_CHOICES)}
        />
      )}
    </>
  );
}

/** What a person should know before judging the difference. */
function Notes({ comparison: { page, source, list, figures, known } }: Pick<Props, 'comparison'>) {
  const { t } = useTranslate();
  const read = typeof page === 'string' ? undefined : page;
  const isNothing = list !== undefined && list.rows.length === 0;
  return (
    <>
      <CutNote found={source.found} />
      {read?.isCut === true && <Notice role="status" words={t('compareCut')} />}
      {list?.isTooLong === true && <Notice role="status" words={t('compareTooLong')} />}
      {(read?.figures.doubtful.length ?? 0) > 0 && (
        <Notice role="status" words={t('compareDoubtfulFigures')} />
      )}
      {isNothing && Object.keys(figures).length === 0 && <Notice role="status" words={t('compareNoRows')} />}
      {isNothing && Object.keys(figures).length > 0 && (
        <Notice role="status" words={t('compareFiguresOnly')} />
      )}
      {(known?.unread.length ?? 0) > 0 && <Notice role="status" words={t('compareUnread')} />}
    </>
  );
}

interface PartsProps {
  readonly difference: Difference;
  readonly choices: Choices;
  readonly onChange: ChangeChoices;
  readonly snapshot: Snapshot;
  readonly line: LineView;
}

function Parts(props: PartsProps) {
  const { difference, choices, onChange, snapshot } = props;
  const { same, asked, onlyHere } = difference;
  return (
    <>
      <Counts difference={difference} />
      {asked.length > 0 && <AskedPart {...props} />}
      <OnlyAtCarrier {...props} />
      {onlyHere.length > 0 && <OnlyInLog onlyHere={onlyHere} today={snapshot.today} />}
      {same.length > 0 && (
        <SamePart same={same} choices={choices} onChange={onChange} today={snapshot.today} />
      )}
    </>
  );
}

function Counts({ difference: { same, asked, onlyThere, onlyHere, aside } }: Pick<PartsProps, 'difference'>) {
  const { t } = useTranslate();
  const ignored = aside.rows.length + aside.entries.length;
  const counts = [
    ...t('compareCounts', same.length, onlyThere.length, onlyHere.length).split(' · '),
    ...(asked.length > 0 ? [t('compareCountsAsked', asked.flatMap(({ rows }) => rows).length)] : []),
  ];
  return (
    <div>
      <p class="text-emphasis" role="status">
        <Dotted parts={counts} />
      </p>
      {ignored > 0 && <p class="text-soft">{t('compareAside', ignored)}</p>}
    </div>
  );
}
