import type { MessageKey } from '../contract/translate.ts';
import type { Day } from '../core/day.ts';
import type { OnlyHere, Same, WhyOnlyHere } from '../exchange/compare/difference.ts';
import { useTranslate } from '../ui/translate-context.ts';
import { type ChangeChoices, type Choices, withPlace } from './choices.ts';
import { Part, paymentOfEntry, paymentOfRow, Side, spoken } from './sides.tsx';

interface OnlyInLogProps {
  readonly onlyHere: readonly OnlyHere[];
  readonly today: Day;
}

const WHY: Record<WhyOnlyHere, MessageKey> = {
  pending: 'compareHere_pending',
  cancelled: 'compareHere_cancelled',
  recent: 'compareHere_recent',
  unread: 'compareHere_unread',
  elsewhere: 'compareHere_elsewhere',
};

/** Payments that the carrier's list does not have, or not yet. The person need not do anything about them. */
export function OnlyInLog({ onlyHere, today }: OnlyInLogProps) {
  const { t } = useTranslate();
  return (
    <Part
      title={t('compareHere', onlyHere.length)}
      lead={t('compareHereLead')}
      all={onlyHere}
      row={({ entry, why }) => (
        <tr key={entry.id}>
          <td class="text-soft">{t(WHY[why])}</td>
          <td>
            <Side payment={paymentOfEntry(entry)} today={today} />
          </td>
        </tr>
      )}
    />
  );
}

interface SameProps {
  readonly same: readonly Same[];
  readonly choices: Choices;
  readonly onChange: ChangeChoices;
  readonly today: Day;
}

/** Payments that both sides have; those about which the carrier has news come first. */
export function SamePart({ same, choices, onChange, today }: SameProps) {
  const { t } = useTranslate();
  const isNews = ({ news }: Same) => news !== undefined;
  const ordered = [...same.filter(isNews), ...same.filter((each) => !isNews(each))];
  return (
    <Part
      title={t('compareSame', same.length)}
      all={ordered}
      row={(each) => (
        <tr key={each.row.at}>
          <td>
            <Side payment={paymentOfRow(each.row)} today={today} />
            <Remarks each={each} />
          </td>
          <td>
            <Side payment={paymentOfEntry(each.entry)} today={today} />
            <News each={each} choices={choices} onChange={onChange} />
          </td>
        </tr>
      )}
    />
  );
}

function Remarks({ each: { daysOff, row } }: { readonly each: Same }) {
  const { t } = useTranslate();
  return (
    <>
      {daysOff !== 0 && <p class="compare-remark text-soft">{t('compareDaysOff', Math.abs(daysOff))}</p>}
      {row.isPartUnknown && <p class="compare-remark text-soft">{t('comparePartUnknown')}</p>}
    </>
  );
}

/** What the log would take over from the carrier, ticked unless the person unticks it. */
function News({
  each,
  choices,
  onChange,
}: Pick<SameProps, 'choices' | 'onChange'> & { readonly each: Same }) {
  const speech = useTranslate();
  const { t } = speech;
  const { news, row } = each;
  if (news === undefined) return null;
  if (news === 'kept') return <p class="compare-remark text-soft">{t('compareNews_kept')}</p>;
  const words = t(`compareNews_${news}`);
  const toggle = (on: boolean) => onChange(({ left }) => ({ left: withPlace(left, row.at, !on) }));
  return (
    <label class="compare-tick">
      <input
        type="checkbox"
        class="tick"
        checked={!choices.left.has(row.at)}
        aria-label={`${words}: ${spoken(speech, paymentOfRow(row))}`}
        onChange={(event) => toggle(event.currentTarget.checked)}
      />
      <span>{words}</span>
    </label>
  );
}
