import type { FrameAddress, Scripts } from '../../contract/ports.ts';
import { siteOf } from '../../core/site.ts';
import { browser } from '../browser.ts';
import { tellFrame } from '../message-bus.ts';
import { language as ownLanguage } from '../translate.ts';
import { readUsagePages } from '../usage-page.ts';
import { SENTENCE_SCRIPTS, targetOf } from './injections.ts';
import { outlast } from './outlast.ts';

const CHECKOUT = 'src/content/checkout.iife.js';
const BANNER = 'src/content/banner.iife.js';
const SENTINEL = 'src/content/sentinel.iife.js';
/** Makes our world of a page before the page can interfere; see there. */
const WORLD = 'src/content/world.iife.js';
const EVERY_SITE = 'every-site';
const EVERY_SITE_FIRST = 'every-site-first';

type Injection = Parameters<typeof browser.scripting.executeScript>[0];

interface Ran {
  readonly documentId?: string;
  readonly result?: unknown;
}

/** Whether a script could be run; false when the browser refuses: no permission for that page, or it is gone. */
const isRun = (injection: unknown): Promise<boolean> =>
  outlast(() => browser.scripting.executeScript(injection as Injection)).then(
    () => true,
    () => false,
  );

/** Asks the document for its address; `injectImmediately`, so as not to wait for a page that loads slowly. */
async function answers(frame: FrameAddress, url: string): Promise<boolean> {
  const injection = {
    target: targetOf(frame),
    // As the bus gives addresses: a frame that a page wrote itself has that page's origin, and no address of its own.
    func: () => (location.href.startsWith('http') ? location.href : `${origin}/`),
    injectImmediately: true,
  } as Injection;
  const results: Ran[] = await browser.scripting.executeScript(injection).catch(() => []);
  // For a document in the back/forward cache, Chromium (156, tried) runs the script in the document shown now instead.
  return results.some(({ documentId, result }) =>
    frame.documentId === undefined ? result === url : documentId === frame.documentId,
  );
}

const PATIENCE_MS = 500;

/** A frozen tab never answers, but is still there: after this time it counts as alive. */
const noAnswer = (within = PATIENCE_MS): Promise<boolean> =>
  new Promise((resolve) => {
    setTimeout(resolve, within, true);
  });

/**
 * Milliseconds to wait. Firefox (153, tried) reports a tab as loading while one page is gone and the next is not there
 * yet.
 */
const CHANGED_MS = 400;

/** `between`: the page cannot be reached, and Firefox does not tell whether there is just no page at the moment. */
type DocumentState = 'open' | 'closed' | 'between';

/**
 * Chromium (156, tried) runs a script in the old page as long as the next one is not there, and gives this error for a
 * refusal.
 */
const REFUSED = /^Cannot access/;

const lookIn = (tabId: number): Promise<DocumentState> => {
  const look = { target: { tabId, frameIds: [0] }, func: () => undefined, injectImmediately: true };
  const answer = browser.scripting.executeScript(look as Injection).then(
    (): DocumentState => 'open',
    (error: Error): DocumentState => (REFUSED.test(error.message) ? 'closed' : 'between'),
  );
  return Promise.race([answer, noAnswer().then((): DocumentState => 'open')]);
};

/**
 * Whether our scripts in the tab's own document can send messages to us. They cannot in a page that loaded before our
 * world was made in it, and in which a frame has the name of the API (see content/world.iife.ts); nothing else would
 * reveal this.
 */
async function hasVoice(tabId: number): Promise<boolean> {
  const injection = { target: { tabId, frameIds: [0] }, func: () => typeof chrome.runtime.id === 'string' };
  const results: Ran[] = await browser.scripting.executeScript(injection as Injection).catch(() => []);
  return results.some(({ result }) => result === true);
}

/**
 * A dormant checkout script gets the message, wherever it is; elsewhere the sentinel looks again. Without the tabs
 * permission no tab tells its address, so each tab is tried, and the browser refuses those that we may not see.
 */
function lookAgainAt(tabId: number): void {
  void tellFrame({ tabId }, 'frame/refresh', {});
  void isRun({ target: { tabId, allFrames: true }, files: [SENTINEL] });
}

async function watchAt(matches: readonly string[], except: readonly string[]): Promise<void> {
  const ids = [EVERY_SITE, EVERY_SITE_FIRST];
  const registered = await browser.scripting.getRegisteredContentScripts({ ids });
  const known = registered.map(({ id }) => id);
  if (matches.length === 0) {
    if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: known });
    return;
  }
  const everywhere = {
    matches: [...matches],
    excludeMatches: [...except],
    allFrames: true,
    matchOriginAsFallback: true, // frames that a page writes itself have no address of their own
    persistAcrossSessions: true, // a restored window loads its pages before the worker is awake
  };
  const wanted = [
    { ...everywhere, id: EVERY_SITE_FIRST, js: [WORLD], runAt: 'document_start' as const },
    { ...everywhere, id: EVERY_SITE, js: [SENTINEL], runAt: 'document_idle' as const },
  ];
  const isKnown = ({ id }: { readonly id: string }) => known.includes(id);
  const [old, fresh] = [wanted.filter(isKnown), wanted.filter((script) => !isKnown(script))];
  if (old.length > 0) await browser.scripting.updateContentScripts(old);
  if (fresh.length > 0) await browser.scripting.registerContentScripts(fresh);
}

/**
 * When the extension is updated or switched off, Firefox (153, tried) ends its scripts in pages without a word, and
 * leaves what they drew: a banner that nobody can close. Of an extension's style sheets it takes back each. Chromium lets
 * scripts go on, which then take their banner away, and leaves sheets. Firefox alone tells of itself.
 */
const ENDS_SCRIPTS_AT_ONCE = 'getBrowserInfo' in browser.runtime;

/**
 * Has what is drawn in that document be shown for as long as we are there: by a sheet with a name that no page knows.
 * The rule stands behind those of top-layer-host.css, which has the banner left out in print.
 */
async function tieToUs(frame: FrameAddress): Promise<void> {
  const target = targetOf(frame) as Injection['target'];
  const name = `--_${crypto.randomUUID()}`;
  const rule = `@media not print { :host(:popover-open) { display: var(${name}, none) !important } }`;
  const hand = (shownBy: string) =>
    Object.assign(Reflect.get(globalThis, Symbol.for('carrier-billing-guard')), { shownBy });
  const css = `:root { ${name}: block }`;
  const isTied = await browser.scripting.insertCSS({ target, origin: 'USER', css }).then(
    () => true,
    () => false,
  );
  if (isTied) await isRun({ target, func: hand, args: [rule], injectImmediately: true });
}

/** Turns of `watchAt`: two at a time would both register what neither found there, and the second is refused. */
let watching: Promise<void> = Promise.resolve();

export const scripts: Scripts = {
  injectCheckout: (frame) => isRun({ target: targetOf(frame), files: [CHECKOUT] }),
  injectCheckoutEverywhere: async (tabId) =>
    (await isRun({ target: { tabId, allFrames: true }, files: [CHECKOUT] })) && hasVoice(tabId),
  injectBanner: async (frame, language) => {
    if (ENDS_SCRIPTS_AT_ONCE) await tieToUs(frame);
    // The browser's own language needs no further file.
    const isOwn = language === 'system' || language === ownLanguage();
    return isRun({
      target: targetOf(frame),
      files: [...(isOwn ? [] : [SENTENCE_SCRIPTS[language]]), BANNER],
    });
  },
  readUsage: readUsagePages,
  isAlive: (frame, url) => Promise.race([answers(frame, url), noAnswer()]),
  isOpenToUs: async (tabId, isChanging) => {
    const answer = await lookIn(tabId);
    if (answer !== 'between' || isChanging === undefined) return answer === 'open';
    await noAnswer(CHANGED_MS);
    return (await lookIn(tabId)) === 'open';
  },
  lookAgain: async () => {
    // Tabs are not waited for: one that is loading runs the script when it is ready.
    for (const { id } of await browser.tabs.query({ discarded: false }))
      if (id !== undefined) lookAgainAt(id);
  },
  silence: async (host) => {
    const open = await browser.tabs.query({ discarded: false });
    const isWhole = (url: string | undefined) => host === undefined || siteOf(url) === host;
    for (const { id, url } of open)
      if (id !== undefined)
        void tellFrame({ tabId: id }, 'frame/mute', isWhole(url) || !host ? {} : { host });
    return open.flatMap(({ id, url }) => (id !== undefined && isWhole(url) ? [id] : []));
  },
  watchSites: (matches, except) => {
    watching = watching.catch(() => undefined).then(() => watchAt(matches, except));
    return watching;
  },
};
