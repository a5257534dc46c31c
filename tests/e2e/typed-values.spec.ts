import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitForBanner } from '../../scripts/banner.mjs';
import { GATEWAY_IDS, goToCode, pay, windowUrl } from '../../scripts/demo/drive.mjs';
import { says } from '../../scripts/says.mjs';
import { setLimit } from './acts.ts';
import { buildFor, KINDS, openWorld, type World } from './harness.ts';

/**
 * Runs before our scripts, in their own world of the page: every way to a typed value is a trap that tells the page.
 * It springs the traps once itself, so that a browser in which they do not hold is noticed.
 */
function setTraps(): void {
  const tell = (what: string) => document.dispatchEvent(new CustomEvent('trap', { detail: what }));
  let isTrying = false;
  const tried: string[] = [];
  const note = (what: string) => (isTrying ? tried.push(what) : tell(what));
  const trap = (owner: object, names: readonly string[]) => {
    for (const name of names) {
      const old = Object.getOwnPropertyDescriptor(owner, name);
      if (old?.get === undefined) continue;
      const { get } = old;
      const guarded = function (this: Element) {
        note(name);
        return get.call(this);
      };
      Object.defineProperty(owner, name, { configurable: true, enumerable: true, get: guarded });
    }
  };
  trap(HTMLInputElement.prototype, [
    'value',
    'valueAsNumber',
    'valueAsDate',
    'selectionStart',
    'selectionEnd',
  ]);
  trap(HTMLTextAreaElement.prototype, ['value', 'textLength', 'selectionStart', 'defaultValue']);
  trap(HTMLSelectElement.prototype, ['value', 'selectedIndex', 'selectedOptions']);
  // Which key it was may be asked while nobody types: Escape means the banner then.
  for (const name of ['key', 'code', 'keyCode', 'charCode', 'which']) {
    const owner = name === 'which' ? UIEvent.prototype : KeyboardEvent.prototype;
    const get = Object.getOwnPropertyDescriptor(owner, name)?.get;
    if (get === undefined) continue;
    const guarded = function (this: Event) {
      if (document.activeElement?.matches('input, textarea')) note(`${name} of a typed key`);
      return get.call(this);
    };
    Object.defineProperty(owner, name, { configurable: true, enumerable: true, get: guarded });
  }
  Object.assign(globalThis, {
    FormData: class {
      constructor() {
        note('FormData');
      }
    },
  });
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (this: EventTarget, ...args: Parameters<typeof listen>) {
    if (this instanceof Element && this.getRootNode() === document) note(`${args[0]} on ${this.localName}`);
    // Called without an owner it is the window's.
    if ((this ?? window) === window && /^input|paste|composition|selection/.test(args[0]))
      note(`${args[0]} on window`);
    return listen.apply(this, args);
  };
  isTrying = true;
  const field = document.createElement('input');
  const area = document.createElement('textarea');
  const choice = document.createElement('select');
  void [field.value, area.value, choice.value, choice.selectedOptions, new FormData()];
  isTrying = false;
  tell(`armed ${tried.length}`);
}

/** A build whose content scripts begin with the traps. */
function trappedBuild(kind: 'chromium' | 'firefox'): string {
  const out = mkdtempSync(join(tmpdir(), 'cbg-traps-'));
  const folder = join(out, kind === 'chromium' ? 'chrome' : 'firefox');
  cpSync(buildFor(kind), folder, { recursive: true });
  writeFileSync(join(folder, 'traps.js'), `(${setTraps})();`);
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.content_scripts[0].js.unshift('traps.js');
  writeFileSync(path, JSON.stringify(manifest));
  return out;
}

/** What sprang in all pages of this host since the tab was opened. */
const sprung = (page: Page) =>
  page.evaluate(() => (sessionStorage.getItem('traps') ?? '').split(';').filter(Boolean));
const keepTraps = () => {
  document.addEventListener('trap', (event) => {
    const kept = sessionStorage.getItem('traps') ?? '';
    sessionStorage.setItem('traps', `${kept}${(event as CustomEvent).detail};`);
  });
};

describe.each(KINDS)('no typed value is read in %s', (kind) => {
  let world: World;
  const before = process.env['CBG_OUT'];
  let out: string;
  beforeAll(async () => {
    out = trappedBuild(kind);
    process.env['CBG_OUT'] = out;
    world = await openWorld(kind);
    await setLimit(world, 300_000);
  });
  afterAll(async () => {
    if (before === undefined) delete process.env['CBG_OUT'];
    else process.env['CBG_OUT'] = before;
    await world?.close();
    rmSync(out, { recursive: true, force: true });
  });

  test.each(GATEWAY_IDS.slice(0, 4))('%s, from the first page to the last', async (gateway) => {
    const page = await world.newPage();
    await page.evaluateOnNewDocument(keepTraps);
    await page.goto(windowUrl(gateway));
    await waitForBanner(page);
    for (const field of await page.$$('input[type=tel], input[type=text], input[type=password]'))
      if (await field.isVisible()) await field.type('0101234');
    await goToCode(page);
    await pay(page);
    await waitForBanner(page, says('bannerSuccess'));
    const found = await sprung(page);
    expect(found.filter((what) => what === 'armed 5').length).toBeGreaterThan(1);
    expect(found.filter((what) => what !== 'armed 5')).toEqual([]);
    await page.close();
  });
});
