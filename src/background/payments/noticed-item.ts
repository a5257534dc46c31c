import { NOTICED_KEY, withNoticed } from '../../contract/diagnostics.ts';
import { siteOf } from '../../core/site.ts';
import type { Session } from '../../storage/session.ts';
import type { SeenAt } from './scene-of.ts';

/** For the diagnostics: the site and the rule alone. */
export function noticedItem({ noticed }: Session, { ask, from }: SeenAt) {
  const host = siteOf(from.url);
  return host === undefined
    ? {}
    : { [NOTICED_KEY]: withNoticed(noticed, { host, rule: ask.detection.rule }) };
}
