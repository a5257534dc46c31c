import type { BadgeFace } from '../../contract/ports.ts';
import type { Quiet } from '../../contract/quiet.ts';
import { type BadgeState, badgeOf } from '../../core/badge.ts';
import { type BillState, nextDate } from '../../core/bill.ts';
import { headroomOf } from '../../core/headroom.ts';
import { quietEnd } from '../../core/quiet.ts';
import type { Situation } from '../../core/situation.ts';
import type { Won } from '../../core/won.ts';
import { inWords, type ToolbarSpeech } from './toolbar-speech.ts';

/** The badge for a line today, in the person's language: at most four characters, and a tooltip that says the same. */
export function badgeFace(situation: Situation, isShown: boolean, toolbarSpeech: ToolbarSpeech): BadgeFace {
  const pools = { phone: headroomOf('phone', situation), content: headroomOf('content', situation) };
  const state = badgeOf(pools, situation.bills);
  const face = faceOf(state, toolbarSpeech);
  return isShown ? face : { ...face, text: '' };
}

/** Switched off, and until when. Without a figure, because no payment page is watched now. */
export function quietFace(quiet: Quiet, isShown: boolean, { t }: ToolbarSpeech): BadgeFace {
  const end = quiet.isUnknown === true ? ({ kind: 'unknown' } as const) : quietEnd(quiet.until);
  const title = end.kind === 'clock' ? t('tooltipQuiet_clock', end.clock) : t(`tooltipQuiet_${end.kind}`);
  return { text: isShown ? t('badgeQuiet') : '', title, tone: 'off' };
}

/** The saved data cannot be read: shown even where the person wants no figure in the badge, since this is not one. */
export const troubleFace = ({ t }: ToolbarSpeech): BadgeFace => ({
  text: '!',
  title: t('tooltipStore'),
  tone: 'stop',
});

/** A payment is asked about. It counts in the headroom already, so no figure is lost while the question hides that. */
export function askFace(amount: Won, isShown: boolean, toolbarSpeech: ToolbarSpeech): BadgeFace {
  const { t } = toolbarSpeech;
  return {
    text: isShown ? t('badgeAsk') : '',
    title: t('tooltipAsk', inWords(toolbarSpeech, amount)),
    tone: 'watch',
  };
}

function faceOf(state: BadgeState, toolbarSpeech: ToolbarSpeech): BadgeFace {
  const { t } = toolbarSpeech;
  switch (state.kind) {
    case 'none':
      return { text: '', title: t('tooltipNothing'), tone: 'calm' };
    case 'unpaid':
      return { text: t('badgeUnpaid'), ...unpaidWords(state.bill, toolbarSpeech) };
    case 'unknown-used':
      return { text: '?', title: t('tooltipUnreadable'), tone: 'doubt' };
    case 'over':
      return {
        text: t('badgeOver'),
        title: t('tooltipOver', inWords(toolbarSpeech, state.by)),
        tone: 'stop',
      };
    case 'unknown-limit':
      return {
        text: '?',
        title: t('tooltipUnknownLimit', inWords(toolbarSpeech, state.used)),
        tone: 'doubt',
      };
    case 'left':
      return {
        text: short(state.left, toolbarSpeech),
        title: t('tooltipLeft', inWords(toolbarSpeech, state.left)),
        tone: state.isNear ? 'watch' : 'calm',
      };
  }
}

function unpaidWords(bill: BillState, toolbarSpeech: ToolbarSpeech): Pick<BadgeFace, 'title' | 'tone'> {
  const { t } = toolbarSpeech;
  const { daysLeft } = bill;
  const owed = inWords(toolbarSpeech, bill.rest);
  const next = nextDate(bill);
  if (next.is === 'debit') return { title: debitTitle(owed, next.daysLeft, t), tone: 'watch' };
  if (daysLeft === -1) return { title: t('tooltipOverdueOne', owed), tone: 'stop' };
  if (daysLeft < 0) return { title: t('tooltipOverdue', owed, -daysLeft), tone: 'stop' };
  if (daysLeft === 0) return { title: t('tooltipDueToday', owed), tone: 'watch' };
  if (daysLeft === 1) return { title: t('tooltipDueTomorrow', owed), tone: 'watch' };
  return { title: t('tooltipDueSoon', owed, daysLeft), tone: 'watch' };
}

function debitTitle(owed: string, daysLeft: number, t: ToolbarSpeech['t']): string {
  if (daysLeft === 0) return t('tooltipDebitToday', owed);
  return daysLeft === 1 ? t('tooltipDebitTomorrow', owed) : t('tooltipDebitSoon', owed, daysLeft);
}

/** In units of 10,000 in Korean (23만), of 1,000 in English (230K): the size of the unit is one of the sentences. */
function short(left: Won, { t, masked }: ToolbarSpeech): string {
  if (masked) return t('badgeHidden');
  const units = Math.floor(left / Number(t('badgeUnit')));
  if (units === 0) return left === 0 ? '0' : t('badgeLittle');
  return units > 999 ? t('badgeMost') : t('badgeLeft', units);
}
