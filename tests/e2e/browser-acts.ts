import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/banner.mjs';
import type { launchChromium } from '../../scripts/launch.mjs';

/** What only the browser itself does: it stops backgrounds, lets icons be pressed and extensions be switched off. */

type Session = Awaited<ReturnType<typeof launchChromium>>;

/** Firefox's own window, where what its parts know of each other can be asked. */
interface BidiSession {
  send(name: string, ask: unknown): Promise<{ result: { contexts: { context: string }[]; type: string } }>;
}

async function inOwnWindow(page: Page, expression: string): Promise<boolean> {
  const frame = page.mainFrame() as unknown as {
    browsingContext: { userContext: { browser: { session: BidiSession } } };
  };
  const bidi = frame.browsingContext.userContext.browser.session;
  const tree = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const { result } = await bidi.send('script.evaluate', {
    expression,
    target: { context: tree.result.contexts[0]?.context },
    awaitPromise: true,
  });
  return result.type === 'success';
}

export async function suspend({ id }: Session, page: Page): Promise<void> {
  const expression = `WebExtensionPolicy.getByID('${id}').extension.terminateBackground({ ignoreDevToolsAttached: true })`;
  if (!(await inOwnWindow(page, expression))) throw new Error('Firefox did not suspend the background');
}

/** As a press does it: the page in front may be read from now on. Its panel cannot be reached from outside. */
export async function pressIconOfFirefox({ id }: Session, page: Page): Promise<void> {
  const expression = `ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent
    .apiManager.global.browserActionFor(WebExtensionPolicy.getByID('${id}').extension)
    .triggerAction(Services.wm.getMostRecentWindow('navigator:browser'))`;
  if (!(await inOwnWindow(page, expression))) throw new Error('Firefox did not press the icon');
}

/** In Chromium's own page of extensions, which may do what its switches do. */
const setEnabled = (id: string, isOn: boolean): Promise<void> =>
  new Promise((done) => chrome.management.setEnabled(id, isOn, done));

/** Turns the browser's own switch for the extension. @param page any page that stays. */
export async function turnSwitch({ kind, id }: Session, page: Page, isOn: boolean): Promise<void> {
  if (kind === 'chromium') {
    await page.evaluate(setEnabled, id, isOn);
    return;
  }
  const expression = `ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs').AddonManager
    .getAddonByID('${id}').then((addon) => addon.${isOn ? 'enable' : 'disable'}())`;
  if (!(await inOwnWindow(page, expression))) throw new Error('Firefox did not turn the switch');
}

/**
 * Chromium's name for the worker as it runs now; undefined while none does. Asking wakes none. A worker that starts
 * again at once may keep the target of the one before, so that only this name tells the two apart.
 */
const runningWorker = (extensionPage: Page): Promise<string | undefined> =>
  extensionPage.evaluate(async () => {
    const background = await chrome.runtime.getContexts({
      contextTypes: ['BACKGROUND' as chrome.runtime.ContextType],
    });
    return background[0]?.contextId;
  });

/** Stops it as Chromium itself does, until another one runs, or none: one that is just starting hears nothing yet. */
export async function stopWorker({ browser, id }: Session, extensionPage: Page): Promise<void> {
  const before = await runningWorker(extensionPage);
  const tools = await browser.target().createCDPSession();
  await until('worker stopped', async () => {
    if ((await runningWorker(extensionPage)) !== before) return true;
    const { targetInfos } = await tools.send('Target.getTargets');
    const own = targetInfos.filter(({ type, url }) => type === 'service_worker' && url.includes(id));
    // It may be on its way down already, and a page that waits for an answer starts the next one at once.
    for (const { targetId } of own)
      await tools.send('Target.closeTarget', { targetId }).catch(() => undefined);
    return own.length === 0;
  });
  await tools.detach();
}
