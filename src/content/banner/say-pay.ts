import type { Speech } from '../../ui/translate-context.ts';
import type { BannerModel } from './banner-model.ts';
import type { Aside } from './banner-view.ts';
import { barOf, commonView, isLogged, landing } from './common-view.ts';
import { fineprint } from './fineprint.ts';
import { codeTopic, lookalikeTopic, recurringTopic, unreadTopic } from './page-topics.ts';
import { payActions } from './pay-actions.ts';
import type { Topic } from './topic.ts';
import { fitOf, fitTopic, unpaidTopic } from './verdict-topics.ts';
import type { Frame, Say } from './view-of.ts';

/** Phone billing is offered or being paid: where this payment stands, worst news first. */
export const sayPay: Say = (model, speech, frame) => {
  const { detection, assessment } = model;
  const [first, ...rest] = payTopics(model, speech, frame);
  const fit = fitOf(assessment.verdict);
  const asides = rest.map(({ icon, tone, figure, short }): Aside => ({ icon, tone, text: short ?? figure }));
  const bar = barOf(fit);
  return {
    ...commonView(model, speech),
    ...headline(first),
    key: `${detection.stage}:${first.id}:${detection.codeStep}:${detection.amount ?? '-'}`,
    // Merely offered, phone billing is not worth a card, whatever the verdict.
    size: detection.stage === 'option' || (first.quiet === true && rest.length === 0) ? 'chip' : 'card',
    asides: [...asides, ...fineprint(model, speech)],
    ...(bar && { bar }),
    lands: speech.t('bannerLands', ...landing(model, speech)),
    logged: detection.stage === 'pay' && isLogged(assessment),
    actions: payActions(model, speech, frame),
  };
};

const headline = ({ tone, icon, figure, lines, urgent, address }: Topic) => ({
  tone,
  icon,
  figure,
  lines,
  urgent: urgent === true,
  ...(address !== undefined && { address }),
});

/** In the order in which they take the headline. */
function payTopics(
  { detection, assessment }: BannerModel,
  speech: Speech,
  frame: Frame,
): readonly [Topic, ...Topic[]] {
  const fit = fitTopic(speech, assessment);
  const unread = detection.amount === null || fit === undefined;
  const topics = [
    detection.lookalike ? lookalikeTopic(speech, frame) : undefined,
    detection.codeStep ? codeTopic(detection, speech) : undefined,
    unpaidTopic(speech, assessment.verdict),
    fit?.urgent === true ? fit : undefined,
    unread ? unreadTopic(detection, speech, fitOf(assessment.verdict)) : undefined,
    detection.recurring ? recurringTopic(detection, speech) : undefined,
    fit?.urgent === true ? undefined : fit,
  ].filter((topic) => topic !== undefined);
  const [first, ...rest] = topics;
  if (first === undefined) throw new Error('a payment always has a verdict');
  return [first, ...rest];
}
