import type { Detection } from '../../contract/checkout-seen.ts';
import type { Ask } from '../../contract/messages.ts';
import type { Ports } from '../kernel/ports.ts';
import type { JudgedAsk } from './scene-of.ts';

/**
 * What a frame told, with the outcome that its page states judged. The page's words end here: what goes on, and may be
 * kept, is the detection alone.
 * @returns undefined where the page is no step of a payment after all.
 */
export function judgedAsk(
  { statement, detection, shop, ...ask }: Ask<'checkout/seen'>,
  { conclude }: Pick<Ports, 'conclude'>,
): JudgedAsk | undefined {
  const found = conclude({ detection, statement });
  if (found === undefined) return undefined;
  const isStep = statement === undefined || found === detection;
  if (isStep) return { ...ask, ...(shop !== undefined && { shop }), detection: found };
  return { ...ask, observation: readingId(ask.observation, found), detection: found };
}

/** Ids of ours are so long at most, and with what is added stay within what may be kept of one. */
const OWN_ID = 36;

/** The page cannot know whether other words mean something else: a reading is the same as long as they mean the same. */
const readingId = (observation: string, { stage, cause, causeByCode }: Detection): string =>
  `${observation.slice(0, OWN_ID)}-${stage}-${cause ?? ''}${causeByCode ? '-' : ''}`;
