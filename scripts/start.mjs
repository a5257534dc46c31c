// `npm start`: builds, starts a browser with the extension and the demo; without a display it walks the demo itself.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBrowsers, majorVersion } from './browsers.mjs';
import { startDemoServer } from './demo/server.mjs';
import { GUIDE } from './demo/shop-host.mjs';
import { walkDemo } from './demo/walk.mjs';
import { launchChromium, variantOf } from './launch.mjs';

const { values } = parseArgs({
  options: {
    headless: { type: 'boolean', default: false },
    lang: { type: 'string' },
  },
});

const root = fileURLToPath(new URL('..', import.meta.url));
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

function build() {
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs', 'chrome'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error('the build failed');
  return resolve(root, process.env.CBG_OUT ?? 'dist', 'chrome');
}

/** The extension opens its set-up in a tab of its own; the guide speaks of it, so it has to be there. */
async function setupOpened({ browser, urlOf }) {
  const isOwn = (target) => target.url().startsWith(urlOf(''));
  await browser
    .waitForTarget((target) => target.type() === 'page' && isOwn(target), { timeout: 5_000 })
    .catch(() => undefined);
}

/** Opens the demo for a person and waits until they close the browser. */
async function show(extension, demo, program) {
  const session = await launchChromium({ extension, demo, program, headless: false });
  const [page] = await session.browser.pages();
  await page?.goto(`https://${GUIDE}/${values.lang ? `?lang=${values.lang}` : ''}`);
  await setupOpened(session);
  await page?.bringToFront();
  console.log('The demo is open. Close the browser, or press Ctrl+C here, to end it.');
  const closed = new Promise((done) => session.browser.once('disconnected', done));
  const end = () => session.close();
  process.once('SIGINT', end).once('SIGTERM', end);
  await closed;
  await session.close();
}

const { chromium } = await ensureBrowsers({ chromium: true });
console.log(`Browser: ${chromium} (${majorVersion(chromium) ?? 'version unknown'})`);
const built = build();
const demo = await startDemoServer();
const alone = values.headless || !hasDisplay;
/** The walk reads Korean sentences; a person sees the language of their browser unless they ask for another. */
const lang = alone ? 'ko' : values.lang;
const variant = variantOf(built, lang === 'ko' || lang === 'en' ? { lang } : {});
try {
  if (alone) await walkDemo({ extension: variant.folder, demo, program: chromium, pictures: `${root}demo` });
  else await show(variant.folder, demo, chromium);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  variant.remove();
  await demo.close();
}
