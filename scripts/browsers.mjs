// Finds Chrome/Chromium/Edge/Whale and Firefox, or installs them where that can be done without asking.
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Lowest versions that run the extension: native Temporal (see manifest.json, vite.config.ts). */
export const OLDEST = { chromium: 144, firefox: 142 };

const env = process.env;
const windowsRoots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
const onWindows = (...paths) => windowsRoots.flatMap((root) => paths.map((path) => join(root, path)));
const macApps = ['/Applications', join(env.HOME ?? '', 'Applications')];
const onMac = (...paths) => macApps.flatMap((root) => paths.map((path) => join(root, path)));

const PLACES = {
  chromium: {
    override: ['CHROME_PATH', 'CHROMIUM_PATH'],
    names: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge-stable',
      'microsoft-edge',
      'naver-whale-stable',
      'naver-whale',
    ],
    darwin: () =>
      onMac(
        'Google Chrome.app/Contents/MacOS/Google Chrome',
        'Chromium.app/Contents/MacOS/Chromium',
        'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
        'Whale.app/Contents/MacOS/Whale',
      ),
    win32: () =>
      onWindows(
        'Google\\Chrome\\Application\\chrome.exe',
        'Chromium\\Application\\chrome.exe',
        'Microsoft\\Edge\\Application\\msedge.exe',
        'Naver\\Naver Whale\\Application\\whale.exe',
      ),
    linux: () => ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'],
    packages: ['chromium'],
  },
  firefox: {
    override: ['FIREFOX_PATH'],
    names: ['firefox-esr', 'firefox'],
    darwin: () => onMac('Firefox.app/Contents/MacOS/firefox'),
    win32: () => onWindows('Mozilla Firefox\\firefox.exe'),
    linux: () => ['/opt/firefox/firefox', '/snap/bin/firefox'],
    packages: ['firefox-esr'],
  },
};

const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const onPath = (names) => {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
};

/** Major version, or undefined where the browser does not say (Windows opens a window instead of answering). */
export function majorVersion(path) {
  if (process.platform === 'win32') return undefined;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000, stdio: 'pipe' });
  const major = /(\d+)\.\d/.exec(stdout ?? '')?.[1];
  return major === undefined ? undefined : Number(major);
}

const isRecent = (path, kind) => (majorVersion(path) ?? OLDEST[kind]) >= OLDEST[kind];

function find(kind) {
  const places = PLACES[kind];
  const told = places.override.map((name) => env[name]).find(Boolean);
  if (told !== undefined) {
    if (isExecutable(told)) return told;
    throw new Error(
      `${places.override.join(' / ')} points to "${told}", which is no program that can be started`,
    );
  }
  const usual = places[process.platform]?.() ?? [];
  const found = [...new Set([...onPath(places.names), ...usual])].filter(isExecutable);
  return found.find((path) => isRecent(path, kind));
}

/** Path of a Chromium-based browser new enough for the extension, or undefined. `CHROME_PATH` wins. */
export const findChromium = () => find('chromium');

/** Path of a Firefox new enough for the extension, or undefined. `FIREFOX_PATH` wins. */
export const findFirefox = () => find('firefox');

const asRoot = () => {
  if (process.getuid?.() === 0) return [];
  const sudo = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
  return sudo.status === 0 ? ['sudo', '-n'] : undefined;
};

/** Debian and its kin: on Ubuntu these packages are snap stubs, which do not work in a container. */
function isDebian() {
  if (!existsSync('/usr/bin/apt-get') || !existsSync('/etc/os-release')) return false;
  return !/^ID=ubuntu/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function aptGet(prefix, ...args) {
  const [program, ...rest] = [...prefix, 'apt-get', ...args];
  execFileSync(program, rest, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 15 * 60_000,
  });
}

function install(packages) {
  const prefix = isDebian() ? asRoot() : undefined;
  if (prefix === undefined) return false;
  console.log(`Installing ${packages.join(', ')} with apt-get …`);
  try {
    aptGet(prefix, 'update', '-qq');
    aptGet(prefix, 'install', '-y', '-qq', '--no-install-recommends', ...packages);
    return true;
  } catch (error) {
    console.error(
      String(error.stderr ?? error.message)
        .trim()
        .split('\n')
        .slice(-5)
        .join('\n'),
    );
    return false;
  }
}

/** Without a Korean font a headless Linux draws boxes, and screenshots say nothing. */
const lacksKoreanFont = () => {
  if (process.platform !== 'linux') return false;
  const fonts = spawnSync('fc-list', [':lang=ko', 'family'], { encoding: 'utf8' });
  return fonts.status !== 0 || fonts.stdout.trim() === '';
};

const missing = (kind) => {
  const [title, variable] =
    kind === 'chromium' ? ['Chrome, Chromium, Edge or Whale', 'CHROME_PATH'] : ['Firefox', 'FIREFOX_PATH'];
  return new Error(
    `No ${title} of version ${OLDEST[kind]} or newer was found, and it could not be installed from here. ` +
      `Install one, or set ${variable} to the program.`,
  );
};

/**
 * Paths of the wanted browsers; installs what is missing on Debian (as root, or with sudo that asks nothing).
 * @param {{ chromium?: boolean, firefox?: boolean }} [wanted] both unless told otherwise
 * @returns {Promise<{ chromium: string, firefox: string }>} only the wanted ones are set
 * @throws Error that names what to install, or which variable to set
 */
export async function ensureBrowsers(wanted = { chromium: true, firefox: true }) {
  const kinds = Object.keys(PLACES).filter((kind) => wanted[kind]);
  const lacking = kinds.filter((kind) => find(kind) === undefined);
  const packages = lacking.flatMap((kind) => PLACES[kind].packages);
  if (lacksKoreanFont()) packages.push('fontconfig', 'fonts-noto-cjk');
  if (packages.length > 0) install(packages);
  const found = kinds.map((kind) => [kind, find(kind)]);
  const absent = found.find(([, path]) => path === undefined);
  if (absent) throw missing(absent[0]);
  return Object.fromEntries(found);
}

if (import.meta.filename === process.argv[1]) {
  const found = await ensureBrowsers();
  for (const [kind, path] of Object.entries(found))
    console.log(`${kind}: ${path} (${majorVersion(path) ?? 'version unknown'})`);
}
