import type { Speech } from '../../../ui/translate-context.ts';
import type { PlainModel } from '../../shared/banner-model.ts';
import type { Action, BannerView } from './banner-view.ts';
import { clueWords } from './clue-words.ts';
import { lookalikeTopic } from './page-topics.ts';
import type { Frame } from './say.ts';

/**
 * What is shown without a figure: on a gateway's test page, where no money moves; on pages that must not learn what is
 * left; and where saved data cannot be read. It is the same whatever the ledger holds.
 */
export function sayPlain(
  { detection, plain, unrecorded }: PlainModel,
  speech: Speech,
  frame: Frame,
): BannerView {
  const { t } = speech;
  const isTest = plain === 'test';
  const doubt = detection.lookalike && !isTest ? lookalikeTopic(speech, frame) : undefined;
  const popup: Action = { does: 'popup', label: t('bannerSeeInPopup'), primary: true };
  return {
    key: `plain:${plain}:${detection.stage}:${doubt === undefined}`,
    tone: doubt?.tone ?? 'watch',
    icon: doubt?.icon ?? 'question',
    urgent: false,
    size: doubt === undefined ? 'chip' : 'card',
    figure: doubt?.figure ?? t(`bannerPlain_${plain}`),
    lines: [...(doubt?.lines ?? []), t(`bannerPlainWhy_${plain}`)],
    ...(doubt?.address !== undefined && { address: doubt.address }),
    asides: [],
    checks: doubt?.checks ?? [],
    steps: [],
    places: [],
    paper: [],
    place: '',
    actions: isTest || unrecorded ? [] : [popup],
    logged: false,
    why: { notes: [], sums: [], page: t('bannerWhyPage'), clues: clueWords(detection.reasons, speech) },
  };
}
