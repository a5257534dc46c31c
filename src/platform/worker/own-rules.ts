import type { OpenFrame, OwnRuleScripts, PickerSettings } from '../../contract/own-rule-ports.ts';
import type { FrameAddress } from '../../contract/ports.ts';
import type { OwnRule } from '../../core/own-rule.ts';
import { siteOf } from '../../core/site.ts';
import { browser } from '../browser.ts';
import { language as ownLanguage } from '../translate.ts';
import { SENTENCE_SCRIPTS, targetOf } from './injections.ts';

const READER = 'src/content/own-rules.iife.js';
const PICKER = 'src/content/picker.iife.js';
const CALLER = 'src/content/own-call.iife.js';
const OWN_HOSTS = 'own-rules';

type Injection = Parameters<typeof browser.scripting.executeScript>[0];

interface Ran {
  readonly frameId: number;
  readonly documentId?: string;
  readonly result?: unknown;
}

/** Runs a script; an empty list where the browser refuses: no permission for that page, or it is gone. */
const run = (injection: unknown): Promise<readonly Ran[]> =>
  browser.scripting.executeScript(injection as Injection).then(
    (results) => results as readonly Ran[],
    () => [],
  );

/** Runs in our own world of the page, so it cannot use anything outside itself. See content/own-world.ts. */
function callOwn(name: 'hand' | 'read', argument: unknown): unknown {
  const world = Reflect.get(globalThis, Symbol.for('carrier-billing-guard'));
  return world?.own?.[name](argument) ?? null;
}

function callPicker(how: PickerSettings): void {
  Reflect.get(globalThis, Symbol.for('carrier-billing-guard'))?.pick?.(how);
}

/** Makes sure that the reader is loaded, and calls it. */
async function called(frame: FrameAddress, name: 'hand' | 'read', argument: unknown): Promise<unknown> {
  const target = targetOf(frame);
  await run({ target, files: [READER] });
  const [answer] = await run({ target, func: callOwn, args: [name, argument] });
  return answer?.result;
}

export const ownRuleScripts: OwnRuleScripts = {
  hand: async (frame, rules) => (await called(frame, 'hand', rules)) === true,
  read: (frame, rule: OwnRule) => called(frame, 'read', rule),
  framesOf: async (tabId) => {
    // As the bus gives addresses: a frame that a page wrote itself has that page's origin, and no address of its own.
    const func = () => (location.href.startsWith('http') ? location.href : `${origin}/`);
    const answers = await run({ target: { tabId, allFrames: true }, func });
    return answers.flatMap(({ frameId, documentId, result }): OpenFrame[] =>
      typeof result === 'string' ? [{ frame: { tabId, frameId, documentId }, url: result }] : [],
    );
  },
  tabsOn: async (host) => {
    const open = await browser.tabs.query({ discarded: false });
    return open.flatMap(({ id, url }) => (id !== undefined && siteOf(url) === host ? [id] : []));
  },
  pick: async (tabId, how: PickerSettings) => {
    const { language } = how.display;
    const isOwn = language === 'system' || language === ownLanguage();
    const target = { tabId, frameIds: [0] };
    const files = [...(isOwn ? [] : [SENTENCE_SCRIPTS[language]]), PICKER];
    if ((await run({ target, files })).length === 0) return false;
    await run({ target, func: callPicker, args: [how] });
    return true;
  },
  watch: async (hosts) => {
    const ids = [OWN_HOSTS];
    const known = await browser.scripting.getRegisteredContentScripts({ ids });
    if (hosts.length === 0) {
      if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids });
      return;
    }
    const wanted = {
      id: OWN_HOSTS,
      js: [CALLER],
      matches: hosts.map((host) => `*://${host}/*`),
      allFrames: true,
      persistAcrossSessions: true,
      runAt: 'document_idle' as const,
    };
    if (known.length > 0) await browser.scripting.updateContentScripts([wanted]);
    else await browser.scripting.registerContentScripts([wanted]);
  },
};
