import type { From } from '../../contract/messages.ts';
import type { Quiet } from '../../contract/quiet.ts';
import type { Instant } from '../../core/day.ts';
import type { Mute } from '../../core/mute.ts';
import { isInForce, mutedEverywhere, mutedOn } from '../../core/quiet.ts';
import { siteOf } from '../../core/site.ts';
import type { Documents } from '../../storage/documents.ts';
import type { AppContext } from './app-context.ts';

/** Where a message comes from, as far as sites go: the document itself, and the page around it. */
export type SenderSite = Pick<From, 'url' | 'tabUrl'>;

/**
 * Until when pages are left alone everywhere; `undefined` while they are read. What a newer version wrote may say that
 * the person wants quiet, so pages are left alone where it cannot be read.
 */
export function quietUntil(documents: Documents, now: Instant): Quiet | undefined {
  const { settings, mutes } = documents;
  if (settings.isSwitchUnknown === true || mutes.loadStatus === 'newer')
    return { until: null, isUnknown: true };
  if (!settings.value.settings.enabled) return { until: null };
  const mute = mutedEverywhere(mutes.value.mutes, now);
  return mute && { until: mute.until };
}

/** Whether this very page is left alone: everything is quiet, its site is, or the site of the page around it. */
export const isQuietAt = (documents: Documents, { url, tabUrl }: SenderSite, now: Instant): boolean =>
  quietUntil(documents, now) !== undefined ||
  mutedOn(documents.mutes.value.mutes, [siteOf(url), siteOf(tabUrl)].filter(isText), now) !== undefined;

/**
 * The browser does not hand out the switch or the mutes now: nobody knows whether pages are muted, so no figure is told
 * and nothing is written.
 */
export const isSwitchUnknown = ({ settings, mutes }: Documents): boolean =>
  [settings, mutes].some(({ loadStatus }) => loadStatus === 'read-failed');

const isText = (site: string | undefined): site is string => site !== undefined;

/** The mutes that are not over. */
export const mutesInForce = (documents: Documents, now: Instant): Mute[] =>
  documents.mutes.value.mutes.filter((mute) => isInForce(mute, now));

/** Whether pages may be read and shown a banner now. Mutes of single sites are not looked at. */
export const isOn = async (app: AppContext): Promise<boolean> =>
  quietUntil(await app.readDocuments(), app.ports.clock.now()) === undefined;

/**
 * Whether a page that may be a payment is read. It is also read while the switch cannot be read: then the banner says
 * so.
 */
export async function mayLookAt(app: AppContext, spot: SenderSite): Promise<boolean> {
  const documents = await app.readDocuments();
  return isSwitchUnknown(documents) || !isQuietAt(documents, spot, app.ports.clock.now());
}

/** The same as `isOn` for one page, with the mutes of its site. */
export const isOnAt = async (app: AppContext, spot: SenderSite): Promise<boolean> =>
  !isQuietAt(await app.readDocuments(), spot, app.ports.clock.now());
