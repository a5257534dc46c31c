import type { Detection } from '../../contract/checkout-seen.ts';
import type { Ask } from '../../contract/messages.ts';
import type { Ports } from '../kernel/ports.ts';
import type { JudgedAsk } from './scene-of.ts';

/**
 * What a frame reported, with its statement judged. The page's words are dropped here: only the detection goes on, and
 * may be kept.
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

/** Length of our own ids: with what is added, a reading's id stays within the longest that is kept. */
const OWN_ID = 36;

/**
 * Adds to a reading's id what its words mean. The page sends a new statement whenever its words change; as long as
 * they mean the same, it is the same reading and is counted once.
 */
const readingId = (observation: string, { stage, cause, causeByCode }: Detection): string =>
  `${observation.slice(0, OWN_ID)}-${stage}-${cause ?? ''}${causeByCode ? '-' : ''}`;

/** Whether the reading that is kept under `kept` is the one that the page calls `named`. */
export const isReading = (kept: string | undefined, named: string): boolean =>
  kept === named || kept?.startsWith(`${named.slice(0, OWN_ID)}-`) === true;
