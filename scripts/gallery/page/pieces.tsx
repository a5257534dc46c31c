import { LOOK_TOPICS } from '../../../src/core/where-to-look.ts';
import { won } from '../../../src/core/won.ts';
import { EntryTag } from '../../../src/entries/entry-tag.tsx';
import { Amount } from '../../../src/ui/amount.tsx';
import { BannerPicture } from '../../../src/ui/banner-picture.tsx';
import { BillRow } from '../../../src/ui/bill-row.tsx';
import { Dotted } from '../../../src/ui/dotted.tsx';
import { GuideLink } from '../../../src/ui/guide-link.tsx';
import { Icon, type IconName } from '../../../src/ui/icon.tsx';
import { Meter } from '../../../src/ui/meter.tsx';
import { RevealButton } from '../../../src/ui/reveal-button.tsx';
import { useTranslate } from '../../../src/ui/translate-context.ts';
import { VerdictLine } from '../../../src/ui/verdict-line.tsx';
import { WhereToLook } from '../../../src/ui/where-to-look.tsx';
import { BANNER_STATES } from '../../../tests/fixtures/banner-states.ts';
import { bill, entry } from '../../../tests/unit/fakes/snapshot.ts';
import { Masked } from './masked.tsx';
import { each, type Shelf } from './specimen.ts';

const ICONS: readonly IconName[] = [
  ...(['check', 'gauge', 'octagon', 'bill', 'question', 'repeat', 'message', 'block', 'undo'] as const),
  ...(['private', 'receipt', 'calendar', 'bag', 'moon', 'pause', 'burst', 'voucher', 'phone'] as const),
  ...(['close', 'eye', 'power', 'backspace', 'plus', 'down', 'right', 'up', 'gear', 'logo'] as const),
];

function Buttons() {
  const { t } = useTranslate();
  const looks = ['', 'button-primary', 'button-quiet', 'button-danger', 'button-primary button-large'];
  return (
    <div class="gallery-row">
      {looks.map((look) => (
        <button key={look} type="button" class={`button ${look}`}>
          {t('appSave')}
        </button>
      ))}
      <button type="button" class="button" disabled>
        {t('appSave')}
      </button>
      <button type="button" class="icon-button" aria-label={t('popupToSettings')}>
        <Icon name="gear" />
      </button>
    </div>
  );
}

const bar = { used: won(213_000), payment: won(30_000), limit: won(300_000), label: 'used of limit' };
const verdicts = Object.fromEntries(
  ['ok', 'near', 'over', 'unpaid', 'unknownLimit', 'unknownUsed', 'unknownAmount'].flatMap((name) => {
    const state = BANNER_STATES[name];
    return state === undefined || 'plain' in state
      ? []
      : [[`verdict: ${name}`, state.assessment.verdict] as const];
  }),
);

/** What every surface is made of. */
export const pieces: Shelf = {
  title: 'Pieces',
  specimens: [
    {
      name: 'icons',
      draw: () => (
        <div class="gallery-row">
          {ICONS.map((name) => (
            <Icon key={name} name={name} />
          ))}
        </div>
      ),
    },
    { name: 'buttons', draw: () => <Buttons /> },
    { name: 'amount', draw: () => <Amount value={won(1_234_500)} /> },
    {
      name: 'amount, hidden',
      draw: () => (
        <Masked>
          <Amount value={won(1_234_500)} /> <RevealButton />
        </Masked>
      ),
    },
    ...each(
      {
        'meter: calm': { ...bar, tone: 'calm' },
        'meter: watch': { ...bar, used: won(250_000), tone: 'watch' },
        'meter: over the limit': { ...bar, used: won(290_000), tone: 'stop' },
        'meter: a tiny payment': { ...bar, payment: won(100), tone: 'calm' },
        'meter: a limit of nothing': { used: won(0), limit: won(0), tone: 'stop', label: 'nothing' },
        'meter: slim': { ...bar, tone: 'doubt', slim: true },
      } as const,
      (props) => <Meter {...props} />,
    ),
    ...each(verdicts, (verdict) => <VerdictLine verdict={verdict} />),
    ...each(
      {
        'bill: open': bill({ status: 'open', daysLeft: 9, lateFee: won(0) }),
        'bill: soon': bill({ status: 'soon', daysLeft: 2, lateFee: won(0) }),
        'bill: due': bill({ status: 'due', daysLeft: 0, lateFee: won(0) }),
        'bill: overdue': bill(),
        'bill: partly paid': bill({ status: 'partly-paid', daysLeft: 2, rest: won(15_000) }),
        'bill: paid': bill({ status: 'paid' }),
      },
      (state) => <BillRow bill={state} />,
    ),
    ...each(
      {
        'tag: not confirmed': entry({ status: 'pending' }),
        'tag: cancelled': entry({ status: 'cancelled' }),
        'tag: failed': entry({ status: 'failed' }),
        'tag: content fees': entry({ pool: 'content' }),
        'tag: prepayment': entry({ kind: 'prepayment' }),
        'tag: adjustment': entry({ kind: 'adjustment' }),
        'tag: cancellation': entry({ kind: 'cancellation' }),
      },
      (row) => <EntryTag entry={row} />,
    ),
    {
      name: 'parts of a sentence',
      draw: () => <Dotted parts={['11월 16일까지였어요', '6일 지났어요', '연체료 1,350원', '표는 없어요']} />,
    },
    { name: 'to the guide', draw: () => <GuideLink topic="unknown" /> },
    { name: 'picture of the banner', draw: () => <BannerPicture /> },
    ...each(
      { 'where: KT': 'kt', 'where: SKT': 'skt', 'where: LG U+': 'lgu', 'where: MVNO': 'mvno-kt' } as const,
      (carrier) => <WhereToLook carrier={carrier} topics={LOOK_TOPICS} />,
    ),
    {
      name: 'where: no carrier chosen',
      draw: () => <WhereToLook carrier={undefined} topics={LOOK_TOPICS} />,
    },
  ],
};
