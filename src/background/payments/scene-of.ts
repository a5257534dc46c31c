import type { Attempt, Evidence, Source } from '../../contract/attempt.ts';
import type { Detection } from '../../contract/checkout-seen.ts';
import type { Ask, From } from '../../contract/messages.ts';
import { TOP } from '../../contract/sender.ts';
import { addMinutes, type Instant } from '../../core/day.ts';
import { siteOf } from '../../core/site.ts';
import type { Session } from '../../storage/session.ts';
import type { Scene } from '../attempts/evidence.ts';
import { afterElsewhere } from '../attempts/may-write.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { sourceOf } from './source.ts';

/** What a frame reported, with its statement judged. */
export type JudgedAsk = Omit<Ask<'checkout/seen'>, 'statement' | 'detection'> & {
  readonly detection: Detection;
};

type FromFrame = From & { readonly tabId: number; readonly frameId: number };

export interface SeenAt {
  readonly ask: JudgedAsk;
  readonly from: FromFrame;
  readonly now: Instant;
}

/**
 * Collects who shows what, where and when. On a known host the gateway is the host's owner, whatever was read on the
 * page.
 * @param known the attempts under way (a page of one may have opened this window), the frames seen, and what
 * tabs wrote.
 */
export async function sceneOf(
  { ports }: AppContext,
  { ask, from, now }: SeenAt,
  { attempts, frames, writtenByTab }: Pick<Session, 'attempts' | 'frames' | 'writtenByTab'>,
): Promise<Scene> {
  const owner = ports.ownerOf(from.url);
  const written = writtenByTab.get(from.tabId) ?? [];
  const isElsewhere = from.frameId === TOP && owner === undefined && siteOf(from.url) !== undefined;
  const source = sourceOf(from, owner);
  return {
    detection: owner === undefined ? ask.detection : { ...ask.detection, gateway: owner.gateway },
    observation: ask.observation,
    source,
    host: siteOf(from.url) ?? '',
    tabId: from.tabId,
    frameId: from.frameId,
    openerId:
      (await ports.tabs.openerOf(from.tabId)) ?? (await toldOpener(ports.tabs, attempts, { ask, from, now })),
    document: documentOf(from, ask.page),
    arrival: ask.arrival,
    acted: ask.acted === true,
    shop: shopOf(source, ask.shop, ports.ownerOf),
    isWholeTab: from.frameId === TOP ? owner !== undefined : await isInWindow(ports, from),
    around: aroundOf(frames, from),
    written: isElsewhere ? afterElsewhere(written, from.documentId) : written,
    now,
  };
}

/** Whether a frame stands in a known payment host's page, or in a document that such a page wrote. */
const isInWindow = async ({ ownerOf, scripts }: AppContext['ports'], { tabId, tabUrl }: FromFrame) =>
  siteOf(tabUrl) === undefined ? scripts.isOpenToUs(tabId) : ownerOf(tabUrl) !== undefined;

/** Id of the document around a frame; `null` for a tab's own page. */
const aroundOf = (frames: Session['frames'], { tabId, frameId }: FromFrame): string | null =>
  frameId === TOP
    ? null
    : (frames.find((frame) => frame.tabId === tabId && frame.frameId === TOP)?.note?.document ?? null);

/** A window opens at most this many minutes after the page that opened it was last seen. */
const OPENED_MINUTES = 30;

/**
 * The tab that opened a pop-up, where the browser does not say so: Firefox gives no opener across windows. The first
 * page of the pop-up knows the host that opened it, so the opener is the tab in which a payment page of that host was
 * seen. Of several such tabs, one that is on top in its window comes first, because a press in sight opens a window;
 * then one in which the person did something; then the one seen last. A tab that was seen before keeps the opener it
 * had then, or has none.
 */
async function toldOpener(
  tabs: AppContext['ports']['tabs'],
  attempts: readonly Attempt[],
  { ask: { shop, openedBy = shop }, from, now }: SeenAt,
): Promise<number | undefined> {
  const said = attempts.flatMap(({ evidence }) => evidence).filter(isWithin(now));
  const own = said.filter(({ tab }) => tab === from.tabId);
  if (own.length > 0) return own.findLast(({ opener }) => opener !== null)?.opener ?? undefined;
  if (openedBy === undefined || from.frameId !== TOP) return undefined;
  const opening = said.filter(({ host, frame }) => host === openedBy && frame === TOP);
  const isOneTab = opening.every(({ tab }) => tab === opening[0]?.tab);
  const onTop = isOneTab ? [] : await tabs.onTop();
  const ranked = opening.toSorted(
    (a, b) =>
      Number(onTop.includes(b.tab)) - Number(onTop.includes(a.tab)) ||
      Number(b.acted) - Number(a.acted) ||
      b.at.localeCompare(a.at),
  );
  return ranked[0]?.tab;
}

const isWithin =
  (now: Instant) =>
  ({ at }: Evidence): boolean =>
    addMinutes(at, OPENED_MINUTES) >= now;

/** The document's id from the browser, or else the one that our script in it made up. */
const documentOf = ({ documentId }: From, page: string | undefined): string | null =>
  documentId ?? page ?? null;

/** Only a gateway's window has a shop behind it; another gateway does not count as one. */
function shopOf(
  source: Source,
  shop: string | undefined,
  ownerOf: AppContext['ports']['ownerOf'],
): string | null {
  if (shop === undefined || source !== 'gateway') return null;
  return ownerOf(`https://${shop}/`) === undefined ? shop : null;
}
