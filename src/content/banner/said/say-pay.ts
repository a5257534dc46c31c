import type { Guard } from '../../../core/guards.ts';
import { raisedTo } from '../../../core/raised.ts';
import { formatWon } from '../../../ui/format-won.ts';
import type { StateTone } from '../../../ui/state-tone.ts';
import type { Speech } from '../../../ui/translate-context.ts';
import type { BannerModel } from '../../shared/banner-model.ts';
import type { Aside, BannerView, HeadroomBar, PlaceToAsk } from './banner-view.ts';
import { barOf, chargedOnText, commonView, isLogged } from './common-view.ts';
import { fineprint } from './fineprint.ts';
import { guardTopic, voucherTopic } from './guard-topics.ts';
import { codeTopic, lookalikeTopic, recurringTopic, unreadTopic } from './page-topics.ts';
import { payActions } from './pay-actions.ts';
import { carrierPlace } from './places-to-ask.ts';
import type { Frame, Say } from './say.ts';
import type { Topic } from './topic.ts';
import { capTopic, fitOf, fitTopic, unpaidTopic } from './verdict-topics.ts';

/** Most notes beneath the headline. More would hide the figure, so the rest stands behind "why". */
const MOST_NOTES = 3;

/** Phone billing is offered or being paid: where this payment stands, worst news first. */
export const sayPay: Say = (model, speech, frame) => {
  const { detection, assessment } = model;
  const [first, ...rest] = payTopics(model, speech, frame);
  const bar = barOf(fitOf(assessment.verdict));
  const common = commonView(model, speech);
  const top = headline(first, assessment.guards ?? []);
  // The bar shows already what is left.
  const beneath = bar === undefined ? rest : rest.filter(({ quiet }) => quiet !== true);
  const notes = [...beneath.map(noteOf), ...fineprint(model, speech)];
  return {
    ...common,
    ...top,
    ...heroOf(model, speech),
    ...leftAfterOf(first, bar, speech),
    key: `${detection.stage}:${first.id}:${detection.codeStep}:${detection.amount ?? '-'}`,
    // While phone billing is only offered, no verdict is shown as a card.
    size: detection.stage === 'option' || (first.quiet === true && rest.length === 0) ? 'chip' : 'card',
    asides: notes.slice(0, MOST_NOTES),
    places: guardPlaces(first, model, speech),
    guide: assessment.verdict.state === 'unpaid' ? 'unpaid' : undefined,
    ...(bar && { bar: first.id === 'near' ? { ...bar, tone: top.tone } : bar }),
    chargedOn: chargedOnText(model, speech),
    logged: detection.stage === 'pay' && isLogged(assessment),
    actions: payActions(model, speech, frame),
    why: { ...common.why, notes: notes.slice(MOST_NOTES).map(({ text }) => text) },
  };
};

/**
 * Where a block is set or removed; in a burst of payments also where to look them up, as the guard's setting promises.
 */
function guardPlaces({ id }: Topic, { assessment }: BannerModel, speech: Speech): readonly PlaceToAsk[] {
  const isBurst = (assessment.guards ?? []).includes('burst');
  return id === 'blocked' || isBurst
    ? [carrierPlace(assessment, speech, id === 'blocked' ? 'blocked' : null)]
    : [];
}

const noteOf = ({ icon, tone, figure, short }: Topic): Aside => ({ icon, tone, text: short ?? figure });

/** A burst of payments and the small hours raise a state by one level: good news becomes a notice, near an alert. */
function headline(first: Topic, guards: readonly Guard[]) {
  const { icon, figure, lines, address, checks = [] } = first;
  const tone: StateTone = first.id === 'near' ? raisedTo(first.tone, guards) : first.tone;
  return {
    tone,
    icon,
    figure,
    lines,
    checks,
    urgent: first.urgent === true || tone !== first.tone,
    ...(address !== undefined && { address }),
  };
}

/** A notice takes the place of the sentence that says what is left, not of its figure; but for a block, nothing counts. */
const leftAfterOf = (
  { id }: Topic,
  bar: HeadroomBar | undefined,
  speech: Speech,
): Pick<BannerView, 'leftAfter'> =>
  bar?.after === undefined || id === 'ok' || id === 'near' || id === 'blocked'
    ? {}
    : { leftAfter: speech.t('uiVerdictOk', formatWon(speech, bar.after)) };

/** Before an SMS code is typed, the amount is the largest thing on the screen, whatever else is to be said. */
function heroOf({ detection }: BannerModel, speech: Speech): Pick<BannerView, 'hero'> {
  const { stage, codeStep, amount } = detection;
  return stage === 'pay' && codeStep && amount !== null ? { hero: formatWon(speech, amount) } : {};
}

/** The topics in order of importance: the first one is the headline. */
function payTopics(
  { detection, assessment }: BannerModel,
  speech: Speech,
  frame: Frame,
): readonly [Topic, ...Topic[]] {
  const guards = assessment.guards ?? [];
  const fit = fitTopic(speech, assessment);
  const unread = detection.amount === null || fit === undefined;
  const topics = [
    detection.lookalike ? lookalikeTopic(speech, frame) : undefined,
    guardTopic('blocked', guards, speech),
    detection.codeStep ? codeTopic(speech) : undefined,
    unpaidTopic(speech, assessment),
    fit?.urgent === true ? fit : undefined,
    capTopic(speech, assessment.verdict),
    unread ? unreadTopic(detection, speech, fitOf(assessment.verdict)) : undefined,
    detection.recurring ? recurringTopic(detection, speech) : undefined,
    fit === undefined || fit.urgent === true || fit.quiet === true ? undefined : fit,
    voucherTopic(assessment, speech),
    guardTopic('burst', guards, speech),
    guardTopic('night', guards, speech),
    guardTopic('maintenance', guards, speech),
    fit?.quiet === true ? fit : undefined,
  ].filter((topic) => topic !== undefined);
  const [first, ...rest] = topics;
  if (first === undefined) throw new Error('a payment always has a verdict');
  return [first, ...rest];
}
