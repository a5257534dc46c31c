import type { Ack, Handler } from '../../contract/messages.ts';
import { TOP } from '../../contract/sender.ts';
import type { Instant } from '../../core/day.ts';
import type { Mute, MuteScope } from '../../core/mute.ts';
import { endOfSpan, mutedOn, type QuietChoice, withMute } from '../../core/quiet.ts';
import { siteOf } from '../../core/site.ts';
import type { Documents } from '../../storage/documents.ts';
import { withoutItem } from '../../storage/items/lists.ts';
import { silencePages } from '../frames/known-frames.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { logFailure } from '../kernel/log-failure.ts';
import { quietUntil } from '../kernel/quiet.ts';
import type { Decision } from '../kernel/writer.ts';

interface MuteWish {
  readonly command: string;
  readonly choice: QuietChoice;
  /** The site to be muted; every site where absent. */
  readonly host: string | undefined;
}

/** From popup and options: mutes one site, or everything for a while or for good. */
export const beginMute =
  (app: AppContext): Handler<'mute/begin'> =>
  ({ command, choice, host }) =>
    begin(app, { command, choice, host: choice === 'site' ? host : undefined });

/**
 * From the banner's off menu, in the tab's own document: mutes the site that the browser names, for a while. What
 * lasts, and what concerns other sites, can be chosen only in the popup, where no page can press.
 */
export const muteFromBanner =
  (app: AppContext): Handler<'banner/mute'> =>
  async ({ command, choice }, { url, incognito, frameId }) => {
    // Nothing is kept of a private window, and the name of a site would be.
    if (incognito) return { ok: false, reason: 'private-window' };
    // The page around a frame can cover it and lead the person to press.
    if (frameId !== TOP) return { ok: false, reason: 'not-allowed' };
    const host = siteOf(url);
    return host === undefined ? { ok: false, reason: 'invalid' } : begin(app, { command, choice, host });
  };

/** Writes first and tells open pages after: where the worker is stopped in between, the mute is in storage. */
const begin = (app: AppContext, wish: MuteWish): Promise<Ack> =>
  app.serial(async () => {
    const families = [wish.choice === 'always' ? ('settings' as const) : ('mutes' as const)];
    const request = { command: wish.command, families };
    const ack = await app.writer.executeNow(request, (documents, now) => decideBegin(wish, documents, now));
    // A retry of a command whose mute was ended since must not mute anything.
    if (ack.ok && (await isKept(app, wish.host))) {
      await logFailure('forgetting open pages', () => silencePages(app, wish.host));
    }
    return ack;
  });

async function isKept(app: AppContext, host: string | undefined): Promise<boolean> {
  const documents = await app.readDocuments();
  const now = app.ports.clock.now();
  if (host === undefined) return quietUntil(documents, now) !== undefined;
  return mutedOn(documents.mutes.value.mutes, [host], now) !== undefined;
}

function decideBegin({ command, choice, host }: MuteWish, documents: Documents, now: Instant): Decision {
  if (choice === 'always') return { changes: [switched(false, documents)] };
  const scope = scopeOf(choice, host);
  if (scope === undefined) return { refuse: 'invalid' };
  const until = choice === 'site' ? null : endOfSpan(choice, now);
  const mute: Mute = { id: command, scope, since: now, until };
  return { changes: [muted(withMute(documents.mutes.value.mutes, mute, now), documents)] };
}

function scopeOf(choice: QuietChoice, host: string | undefined): MuteScope | undefined {
  if (host !== undefined) return { kind: 'site', host };
  return choice === 'site' ? undefined : { kind: 'all' };
}

/** Ends one mute, or all that mute everything; open pages are read again. */
export const endMute =
  (app: AppContext): Handler<'mute/end'> =>
  ({ command, mute }) =>
    app.serial(async (): Promise<Ack> => {
      const families = mute === undefined ? (['mutes', 'settings'] as const) : (['mutes'] as const);
      const ack = await app.writer.executeNow({ command, families }, (documents) =>
        decideEnd(mute, documents),
      );
      // Not awaited: a tab that is still loading may take long.
      if (ack.ok) void logFailure('looking at open pages', app.ports.scripts.lookAgain);
      return ack;
    });

function decideEnd(wanted: string | undefined, documents: Documents): Decision {
  const { mutes } = documents.mutes.value;
  if (wanted !== undefined) {
    if (!mutes.some(({ id }) => id === wanted)) return { changes: [] };
    return { changes: [muted(withoutItem(mutes, wanted), documents)] };
  }
  const rest = mutes.filter(({ scope }) => scope.kind !== 'all');
  return { changes: [muted(rest, documents), switched(true, documents)] };
}

const muted = (mutes: readonly Mute[], { mutes: kept }: Documents) => ({
  kept,
  value: { ...kept.value, mutes },
});

const switched = (enabled: boolean, { settings: kept }: Documents) => ({
  kept,
  value: {
    ...kept.value,
    settings: { ...kept.value.settings, enabled },
  },
});
