// Starts a browser with a fresh profile, the built extension in it and every host name mapped to this machine.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findChromium, findFirefox } from './browsers.mjs';

const FIREFOX_ADDON = 'carrier-billing-guard@carrier-billing-guard.addons';
/** Firefox gives every profile another address for the same add-on, unless it is told one. */
const FIREFOX_UUID = '5c1f0c57-0f3e-4c19-9d5a-b1111f6a0d01';

/** A command that takes longer never ends: a tab in the background, or one that is gone. */
const PROTOCOL_TIMEOUT_MS = 30_000;

/**
 * @typedef {object} Session
 * @property {'chromium' | 'firefox'} kind
 * @property {import('puppeteer-core').Browser} browser
 * @property {string} id of the extension
 * @property {(path: string) => string} urlOf address of a page of the extension
 * @property {(path: string) => Promise<import('puppeteer-core').Page>} openOwn opens a page of the extension in a tab
 * @property {() => Promise<void>} close
 *
 * @typedef {object} Wanted
 * @property {string} extension folder of the build
 * @property {import('./demo/server.mjs').DemoServer} demo
 * @property {boolean} [headless] true unless told
 * @property {'ko' | 'en'} [lang] of the browser, Korean unless told; Firefox has only the languages it was installed with
 * @property {string} [program]
 * @property {string[]} [args]
 * @property {Record<string, string | number | boolean>} [prefs] of Firefox, for what cannot be set from outside
 * @property {string} [profile] a folder that is kept, where one browser goes on after another
 * @property {string} [zone] the device's time zone
 */

/** A temporary folder that cannot be removed is no reason to fail. */
function drop(folder) {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  } catch (error) {
    console.error(`left behind: ${folder} (${error instanceof Error ? error.message : error})`);
  }
}

/** A browser goes on writing into its profile for a moment after it said goodbye. */
const ended = (child) =>
  new Promise((done) => {
    if (child === null || child.exitCode !== null || child.signalCode !== null) return done(undefined);
    child.once('exit', done);
    return setTimeout(done, 5_000).unref();
  });

const isRoot = () => process.platform === 'linux' && process.getuid?.() === 0;

const placeEnv = ({ lang = 'ko', zone }) => ({
  ...process.env,
  LANGUAGE: lang,
  LANG: lang === 'ko' ? 'ko_KR.UTF-8' : 'en_US.UTF-8',
  ...(zone !== undefined && { TZ: zone }),
});

const chromiumArgs = ({ demo, lang = 'ko', args = [] }) => [
  `--host-resolver-rules=MAP * 127.0.0.1:${demo.port}`,
  `--ignore-certificate-errors-spki-list=${demo.spki}`,
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  '--no-default-browser-check',
  `--lang=${lang === 'ko' ? 'ko-KR' : 'en-US'}`,
  ...(isRoot() ? ['--no-sandbox'] : []),
  ...args,
];

/** How Chromium names an unpacked extension: a hash of its folder, written with the letters a to p. */
function unpackedId(folder) {
  const bytes = Buffer.from(folder, process.platform === 'win32' ? 'utf16le' : 'utf8');
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  return digest.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

/** A fresh profile with the icon already pinned to the toolbar; a person should not have to look for it. */
function freshProfile(extension) {
  const profile = mkdtempSync(join(tmpdir(), 'cbg-chromium-'));
  mkdirSync(join(profile, 'Default'));
  const preferences = { extensions: { pinned_extensions: [unpackedId(extension)] } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  return profile;
}

/**
 * Chrome, Chromium, Edge or Whale. The extension is installed over the debugging pipe: branded Chrome no longer
 * takes `--load-extension`.
 * @param {Wanted} wanted
 * @returns {Promise<Session>}
 */
export async function launchChromium(wanted) {
  const { extension, headless = true, program = findChromium() } = wanted;
  const profile = wanted.profile ?? freshProfile(extension);
  const browser = await puppeteer.launch({
    executablePath: program,
    headless,
    protocolTimeout: PROTOCOL_TIMEOUT_MS,
    pipe: true,
    enableExtensions: true,
    // With a window open, whoever started us ends it in order, so that the profile is removed too.
    handleSIGINT: headless,
    handleSIGTERM: headless,
    ...(headless ? {} : { ignoreDefaultArgs: ['--enable-automation'] }),
    userDataDir: profile,
    defaultViewport: headless ? { width: 1280, height: 800 } : null,
    env: placeEnv(wanted),
    args: [...(headless ? ['--disable-gpu', '--hide-scrollbars'] : ['--test-type']), ...chromiumArgs(wanted)],
  });
  const id = await browser.installExtension(extension);
  const urlOf = (path) => `chrome-extension://${id}/${path}`;
  const openOwn = async (path) => {
    const page = await browser.newPage();
    await page.goto(urlOf(path), { waitUntil: 'load' });
    return page;
  };
  const child = browser.process();
  const close = async () => {
    await browser.close().catch(() => undefined);
    await ended(child);
    if (wanted.profile === undefined) drop(profile);
  };
  return { kind: 'chromium', browser, id, urlOf, openOwn, close };
}

/** An extension put in from outside goes with the browser; what it kept stays for the next time only if told. */
const KEPT_PREFS = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

const firefoxPrefs = ({ demo, profile }) => ({
  ...(profile !== undefined && KEPT_PREFS),
  'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ADDON]: FIREFOX_UUID }),
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': demo.port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': demo.port,
  'network.proxy.allow_hijacking_localhost': true,
  'network.proxy.no_proxies_on': '',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'dom.disable_open_during_load': false,
  'browser.tabs.warnOnClose': false,
});

const loaded = (url) => document.readyState === 'complete' && location.href === url;

/** `goto` never settles on an extension's page in Firefox, so ask the page itself. */
async function arrive(page, url) {
  page.goto(url).catch(() => undefined);
  for (let tries = 0; tries < 200; tries += 1) {
    if (await page.evaluate(loaded, url).catch(() => false)) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`${url} did not load`);
}

/**
 * Firefox. Its proxy setting sends every host to the demo server, and the demo's certificate is accepted.
 * @param {Wanted} wanted
 * @returns {Promise<Session>}
 */
export async function launchFirefox(wanted) {
  const { extension, headless = true, program = findFirefox() } = wanted;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: program,
    headless,
    protocolTimeout: PROTOCOL_TIMEOUT_MS,
    acceptInsecureCerts: true,
    defaultViewport: headless ? { width: 1280, height: 800 } : null,
    env: placeEnv(wanted),
    args: ['--remote-allow-system-access'],
    ...(wanted.profile !== undefined && { userDataDir: wanted.profile }),
    extraPrefsFirefox: { ...firefoxPrefs(wanted), ...wanted.prefs },
  });
  await browser.installExtension(extension);
  const urlOf = (path) => `moz-extension://${FIREFOX_UUID}/${path}`;
  const openOwn = async (path) => {
    const page = await browser.newPage();
    await arrive(page, urlOf(path));
    return page;
  };
  return { kind: 'firefox', browser, id: FIREFOX_ADDON, urlOf, openOwn, close: () => browser.close() };
}

/**
 * A copy of a build with what cannot be set from outside: 'every site' mode (the browser's own permission prompt
 * cannot be answered, so the grant is written into the manifest) and the language (a browser installed in one
 * language shows every extension in that one, so the other language is taken out; `ko` is the default locale).
 * @param {string} build
 * @param {{ everySite?: boolean, lang?: 'ko' | 'en' }} changes
 * @returns {{ folder: string, remove: () => void }}
 */
export function variantOf(build, { everySite = false, lang }) {
  const folder = mkdtempSync(join(tmpdir(), 'cbg-build-'));
  cpSync(build, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  if (everySite) manifest.host_permissions.push('<all_urls>');
  if (lang !== undefined) manifest.default_locale = lang;
  writeFileSync(path, JSON.stringify(manifest));
  if (lang !== undefined) drop(join(folder, '_locales', lang === 'ko' ? 'en' : 'ko'));
  return { folder, remove: () => drop(folder) };
}
