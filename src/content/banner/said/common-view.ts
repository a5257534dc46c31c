import type { Assessment } from '../../../contract/snapshot.ts';
import { POOLS } from '../../../core/line.ts';
import type { FitVerdict } from '../../../core/verdict.ts';
import { formatDay } from '../../../ui/format-day.ts';
import { formatMonth } from '../../../ui/format-month.ts';
import { poolName } from '../../../ui/pool-name.ts';
import { stateTone } from '../../../ui/state-tone.ts';
import type { Speech } from '../../../ui/translate-context.ts';
import type { BannerModel, OwnPlace } from '../../shared/banner-model.ts';
import type { Action, BannerView, HeadroomBar } from './banner-view.ts';
import { oneLine } from './one-line.ts';
import { whyOf } from './why-of.ts';

type Common = Pick<
  BannerView,
  | 'urgent'
  | 'choices'
  | 'lines'
  | 'asides'
  | 'checks'
  | 'steps'
  | 'places'
  | 'paper'
  | 'place'
  | 'actions'
  | 'history'
  | 'logged'
  | 'why'
  | 'size'
>;

/** What every state starts from. */
export const commonView = (model: BannerModel, speech: Speech): Common => ({
  urgent: false,
  size: 'card',
  lines: [],
  asides: [],
  checks: [],
  steps: [],
  places: [],
  actions: [],
  paper: [model.detection.item, model.detection.merchant]
    .map((text) => oneLine(text))
    .filter((text) => text !== ''),
  place: `${oneLine(model.assessment.line.nickname)} · ${poolName(speech, model.assessment.pool)}`,
  history: historyOf(model.assessment),
  ...choicesOf(model.assessment, speech),
  logged: false,
  why: whyOf(model, speech),
});

/**
 * An action that is done in the popup, where no page can press; `primary`: the one that the person most likely wants.
 */
export const toPopup = (label: string, { primary }: Pick<Action, 'primary'>): Action => ({
  does: 'popup',
  label,
  primary,
});

/** The history opens at the month of the unpaid bill where there is one, and else at this month. */
const historyOf = ({ verdict }: Assessment): OwnPlace =>
  verdict.state === 'unpaid' ? { month: verdict.bill.month } : {};

function choicesOf({ choices, line, pool }: Assessment, speech: Speech): Pick<BannerView, 'choices'> {
  if (choices === undefined) return {};
  const lines = choices.lines.map(({ id, nickname }) => ({
    id,
    label: oneLine(nickname),
    chosen: id === line.id,
  }));
  const pools = POOLS.map((id) => ({ id, label: poolName(speech, id), chosen: id === pool }));
  return { choices: { lines, pools } };
}

/** This page's payment is in the ledger and counts. */
export const isLogged = ({ entry }: Assessment): boolean =>
  entry !== undefined && (entry.status === 'confirmed' || entry.status === 'pending');

/** The bar of a payment whose limit and use are known. */
export function barOf(fit: FitVerdict): HeadroomBar | undefined {
  if (fit.state === 'unknown-limit' || fit.state === 'unknown-used') return undefined;
  const { used, limit, left, state } = fit;
  const bar = { used, left, limit: limit.amount, binding: limit.binding, tone: stateTone(state) };
  if (state === 'unknown-amount') return bar;
  const then = state === 'over' ? { short: fit.by } : { after: fit.after };
  return { ...bar, payment: fit.amount, ...then };
}

/** The bill that a payment is charged on, and when it is debited or due, as words. */
export function chargedOnText({ assessment: { chargedOn } }: BannerModel, { t, locale }: Speech): string {
  const bill = formatMonth(locale, chargedOn.billMonth);
  return chargedOn.debit === undefined
    ? t('bannerChargedBy', bill, formatDay(locale, chargedOn.due))
    : t('bannerChargedOn', bill, formatDay(locale, chargedOn.debit));
}
