import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isBuilt, ROOT, read, readJson } from './sources.ts';

interface Manifest {
  version: string;
  permissions: string[];
  optional_permissions: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
  content_scripts: { matches: string[]; js: string[]; all_frames: boolean; run_at?: string }[];
  content_security_policy: { extension_pages: string };
  background: Record<string, unknown>;
  icons: Record<string, string>;
  default_locale: string;
  web_accessible_resources?: unknown;
  externally_connectable?: unknown;
  minimum_chrome_version?: string;
  browser_specific_settings?: { gecko: Record<string, unknown> };
}

/** A whole domain only where nobody says which of its names has the window, and then one that a company owns. */
const NAMED = "https hosts by name, or a company's domain";

/** What may be wrong with a shipped manifest, in words. */
function faults(manifest: Manifest): string[] {
  const [script, ...others] = manifest.content_scripts;
  // The build adds our world before the page, for the very same pages.
  const isWorld = ({ js, matches, run_at, all_frames }: Manifest['content_scripts'][number]) =>
    /^src\/content\/world\.iife\.[jt]s$/.test(js.join()) &&
    sameSet(matches, manifest.host_permissions) &&
    run_at === 'document_start' &&
    all_frames;
  const csp = manifest.content_security_policy.extension_pages;
  const checks: [boolean, string][] = [
    [sameSet(manifest.permissions, ['storage', 'alarms', 'scripting', 'activeTab']), 'permissions'],
    [sameSet(manifest.optional_permissions, ['notifications']), 'optional permissions'],
    [manifest.web_accessible_resources === undefined, 'web_accessible_resources'],
    [manifest.externally_connectable === undefined, 'externally_connectable'],
    [script?.js.length === 1 && others.every(isWorld) && others.length <= 1, 'one declared content script'],
    [/sentinel/.test(script?.js[0] ?? ''), 'the declared script is the sentinel'],
    [script?.all_frames === true, 'all_frames'],
    [sameSet(script?.matches ?? [], manifest.host_permissions), 'matches equal host_permissions'],
    [
      manifest.host_permissions.every((host) =>
        /^https:\/\/(?:\*\.(?=[a-z0-9-]+\.[a-z]+\/))?[a-z0-9.-]+\/\*$/.test(host),
      ),
      NAMED,
    ],
    [sameSet(manifest.optional_host_permissions, ['*://*/*']), 'every other site is optional'],
    [/default-src 'none'/.test(csp) && /connect-src 'none'/.test(csp), 'no connection'],
    [!/unsafe|https?:|\*/.test(csp), 'no unsafe source'],
    [manifest.default_locale === 'ko', 'default locale'],
  ];
  return checks.flatMap(([ok, what]) => (ok ? [] : [what]));
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  new Set(a).size === a.length && String([...a].sort()) === String([...b].sort());

const source = readJson<Manifest>('manifest.json');
const built = (['chrome', 'firefox'] as const).filter(isBuilt);

describe('manifest.json', () => {
  test('asks for no more than the product needs', () => expect(faults(source)).toEqual([]));

  test('the version is the package version', () => {
    expect(source.version).toBe(readJson<{ version: string }>('package.json').version);
  });

  test('the identity-check hosts are not among the hosts', () => {
    const hosts = source.host_permissions.join(' ');
    expect(hosts).not.toMatch(
      /(?:wauth|cert)\.teledit|auth\.mobilians|cert\.kcp|checkplus|siren24|ok-name|kmcert|mobile-ok|(?:k|f)?c?s?sa\.inicis/,
    );
  });

  test.each<[string, (manifest: Manifest) => void]>([
    ['permissions', (m) => m.permissions.push('tabs')],
    ['optional permissions', (m) => m.optional_permissions.push('history')],
    [
      'web_accessible_resources',
      (m) => Object.assign(m, { web_accessible_resources: [{ resources: ['a.js'] }] }),
    ],
    [NAMED, (m) => (m.host_permissions[0] = '<all_urls>')],
    [NAMED, (m) => (m.host_permissions[0] = 'https://*/*')],
    [NAMED, (m) => (m.host_permissions[0] = 'https://*.co.kr.example/x/*')],
    [NAMED, (m) => (m.host_permissions[0] = 'https://*.kr/*')],
    [NAMED, (m) => (m.host_permissions[0] = 'http://pay.example.com/*')],
    ['matches equal host_permissions', (m) => m.host_permissions.push('https://pay.example.com/*')],
    ['no connection', (m) => (m.content_security_policy.extension_pages = "script-src 'self'")],
    [
      'one declared content script',
      (m) => m.content_scripts.push({ matches: [], js: ['checkout'], all_frames: true }),
    ],
  ])('a planted fault in "%s" is caught', (what, plant) => {
    const copy = structuredClone(source);
    plant(copy);
    expect(faults(copy)).toContain(what);
  });
});

describe.skipIf(built.length < 2)('the built manifests', () => {
  test.each(built)('dist/%s keeps every promise of the source', (target) => {
    expect(faults(readJson<Manifest>(`dist/${target}/manifest.json`))).toEqual([]);
  });

  test('Chrome has a worker, Firefox an event page, an id and a data statement', () => {
    const chrome = readJson<Manifest>('dist/chrome/manifest.json');
    const firefox = readJson<Manifest>('dist/firefox/manifest.json');
    expect(chrome.background).toHaveProperty('service_worker');
    expect(chrome.minimum_chrome_version).toBe('144');
    expect(firefox.background).toHaveProperty('scripts');
    expect(firefox.background).not.toHaveProperty('service_worker');
    expect(firefox.browser_specific_settings?.gecko).toMatchObject({
      data_collection_permissions: { required: ['none'] },
    });
  });

  test.each(built)('dist/%s holds what its manifest names, and no source map or test hook', (target) => {
    const manifest = readJson<Manifest>(`dist/${target}/manifest.json`);
    const named = [
      ...Object.values(manifest.icons),
      ...(manifest.content_scripts[0]?.js ?? []),
      'src/content/checkout.iife.js',
      'src/content/banner.iife.js',
    ];
    expect(named.filter((file) => !existsSync(join(ROOT, 'dist', target, file)))).toEqual([]);
    const sentinel = read(`dist/${target}/${manifest.content_scripts[0]?.js[0]}`);
    expect(sentinel).not.toMatch(/sourceMappingURL|preact|browser\.runtime\.getManifest/);
  });
});
