import type { Source } from '../../contract/attempt.ts';
import type { Ask, From } from '../../contract/messages.ts';
import type { Instant } from '../../core/day.ts';
import { siteOf } from '../../core/site.ts';
import type { Scene } from '../attempts/evidence.ts';
import type { Office } from '../kernel/app-context.ts';
import { sourceOf } from './source.ts';

type Seen = Ask<'checkout/seen'>;

export interface SeenAt {
  readonly ask: Seen;
  readonly from: From & { readonly tabId: number; readonly frameId: number };
  readonly now: Instant;
}

/** Who shows what, where and when. On a known host the gateway is the one that runs it, whatever the page was read as. */
export async function sceneOf({ ports }: Office, { ask, from, now }: SeenAt): Promise<Scene> {
  const owner = ports.ownerOf(from.url);
  const source = sourceOf(from, owner);
  return {
    detection: owner === undefined ? ask.detection : { ...ask.detection, gateway: owner.gateway },
    observation: ask.observation,
    source,
    host: siteOf(from.url) ?? '',
    tabId: from.tabId,
    frameId: from.frameId,
    openerId: await ports.tabs.openerOf(from.tabId),
    document: documentOf(from, ask.page),
    arrival: ask.arrival,
    acted: ask.acted === true,
    shop: shopOf(source, ask.shop, ports.ownerOf),
    now,
  };
}

/** As the browser names it, else as the document named itself. */
const documentOf = ({ documentId }: From, page: string | undefined): string | null =>
  documentId ?? page ?? null;

/** Only a window of a gateway has a shop behind it; another gateway is none. */
function shopOf(
  source: Source,
  shop: string | undefined,
  ownerOf: Office['ports']['ownerOf'],
): string | null {
  if (shop === undefined || source !== 'gateway') return null;
  return ownerOf(`https://${shop}/`) === undefined ? shop : null;
}
