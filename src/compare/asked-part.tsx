import type { LineView, Snapshot } from '../contract/snapshot.ts';
import type { Day } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import type { AskedMatch, Difference } from '../exchange/compare/difference.ts';
import type { CarrierRow } from '../exchange/compare/fold.ts';
import { useTranslate } from '../ui/translate-context.ts';
import { type ChangeChoices, type Choices, NONE, openTo } from './choices.ts';
import { OwnOrUnknown } from './own-or-unknown.tsx';
import { Part, paymentOfEntry, paymentOfRow, Side, spoken } from './sides.tsx';

interface Props {
  readonly difference: Difference;
  readonly choices: Choices;
  readonly onChange: ChangeChoices;
  readonly snapshot: Snapshot;
  readonly line: LineView;
}

/** Ambiguous matches: rows that may be one of several payments, or one of another name. The person decides, with both sides shown. */
export function AskedPart({ difference: { asked }, choices, onChange, snapshot: { today } }: Props) {
  const { t } = useTranslate();
  const rows = asked.flatMap((match) => match.rows.map((row) => ({ match, row })));
  return (
    <Part
      title={t('compareAsked', rows.length)}
      lead={t('compareAskedLead')}
      all={rows}
      row={({ match, row }) => (
        <tr key={row.at}>
          <td>
            <Side payment={paymentOfRow(row)} today={today} />
          </td>
          <td>
            <Answers match={match} row={row} choices={choices} onChange={onChange} today={today} />
          </td>
        </tr>
      )}
    />
  );
}

interface AnswersProps extends Pick<Props, 'choices' | 'onChange'> {
  readonly match: AskedMatch;
  readonly row: CarrierRow;
  readonly today: Day;
}

/** Most payments shown beside one row: nobody pays the same sum more often than that around one day. */
const MOST_SHOWN = 6;

function Answers({ match, row, choices, onChange, today }: AnswersProps) {
  const speech = useTranslate();
  const { t } = speech;
  const answer = choices.answers.get(row.at);
  const open = openTo(match, choices, row.at);
  const shown = open.filter(({ id }, at) => at < MOST_SHOWN || id === answer);
  const say = (what: string) => onChange(({ answers }) => ({ answers: new Map(answers).set(row.at, what) }));
  return (
    <fieldset class="compare-answers">
      <legend class="visually-hidden">{t('compareAskedOne', spoken(speech, paymentOfRow(row)))}</legend>
      {shown.map((entry: Entry) => (
        <label key={entry.id} class="compare-answer">
          <input
            type="radio"
            name={`row-${row.at}`}
            checked={answer === entry.id}
            onChange={() => say(entry.id)}
          />
          <Side payment={paymentOfEntry(entry)} today={today} />
        </label>
      ))}
      <label class="compare-answer">
        <input type="radio" name={`row-${row.at}`} checked={answer === NONE} onChange={() => say(NONE)} />
        <span>{t('compareAskedNone')}</span>
      </label>
      {answer === NONE && <OwnOrUnknown row={row} choices={choices} onChange={onChange} />}
    </fieldset>
  );
}
