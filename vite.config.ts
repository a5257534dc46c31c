import { readFileSync } from 'node:fs';
import { crx } from '@crxjs/vite-plugin';
import { defineConfig, type Plugin } from 'vite';
import { injectedScript } from './scripts/content-script.mjs';
import { pageHead } from './scripts/page-head.mjs';
import { sentinelScript } from './scripts/sentinel.mjs';

type Target = 'chrome' | 'firefox';
type Manifest = Record<string, unknown> & {
  content_scripts: { js: string[]; matches: string[] }[];
  background: Record<string, unknown>;
};

/** Injected by the background on demand, never declared: see `src/README.md`, "a page's journey". */
const INJECTED = ['checkout', 'banner', 'usage', 'own-rules', 'own-call', 'picker'].map(
  (name) => `src/content/${name}.iife.ts`,
);
const isInjected = (file: string): boolean =>
  /\/(?:checkout|banner|usage|own-rules|own-call|picker)\.iife/.test(file);

const readManifest = (): Manifest =>
  JSON.parse(readFileSync(new URL('manifest.json', import.meta.url), 'utf8')) as Manifest;

/** Pages of ours that no manifest names: they open in a tab of their own. */
const TAB_PAGES = ['src/history/index.html', 'src/guide/index.html', 'src/compare/index.html'];

/** Firefox wants an event page, an add-on id and a data-collection statement; the rest is shared. */
function forFirefox(manifest: Manifest): Manifest {
  const { minimum_chrome_version: _chromeOnly, background, ...shared } = manifest;
  return {
    ...shared,
    background: { scripts: [background['service_worker']], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: 'carrier-billing-guard@carrier-billing-guard.addons',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    },
  } as unknown as Manifest;
}

/** Our world of a page is made before the page, where its sentinel will run. */
function withWorld(manifest: Manifest): Manifest {
  const [sentinel, ...others] = manifest.content_scripts;
  if (sentinel === undefined) throw new Error('no sentinel in the manifest');
  const first = { ...sentinel, js: ['src/content/world.iife.ts'], run_at: 'document_start' };
  return { ...manifest, content_scripts: [sentinel, first, ...others] };
}

/** crxjs builds what the manifest names, so the injected scripts are named for the build and taken out again. */
function withInjected(manifest: Manifest): Manifest {
  const matches = manifest.content_scripts[0]?.matches ?? [];
  const injected = INJECTED.map((file) => ({ js: [file], matches }));
  return { ...manifest, content_scripts: [...manifest.content_scripts, ...injected] };
}

/** Ships no `web_accessible_resources` (a page could find the extension by them) and declares no injected script. */
const shippedManifest = (): Plugin => ({
  name: 'shipped-manifest',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const asset = bundle['manifest.json'];
      if (asset?.type !== 'asset') throw new Error('no manifest.json in the bundle');
      const { web_accessible_resources: _none, ...manifest } = JSON.parse(String(asset.source)) as Manifest;
      manifest.content_scripts = manifest.content_scripts.filter((script) => !script.js.some(isInjected));
      asset.source = `${JSON.stringify(manifest, null, 2)}\n`;
    },
  },
});

type Language = 'ko' | 'en';
const LANGUAGES: readonly Language[] = ['ko', 'en'];

/** Some of a language's packed sentences, by key. */
function sentencesIn(language: Language, isSaid: RegExp): Readonly<Record<string, string>> {
  const file = new URL(`public/_locales/${language}/messages.json`, import.meta.url);
  const packed = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;
  const said = Object.entries(packed).filter(([key]) => isSaid.test(key));
  return Object.fromEntries(said.map(([key, { message }]) => [key, message]));
}

/** Sentences whose keys begin so, with their plain wordings, and what says which language they are. */
const saidIn = (...places: readonly string[]) =>
  new RegExp(`^(?:languageTag$|(?:easy_)?(?:${places.join('|')}))`);
/** What the worker says itself: it can load nothing later, and needs no more than this. */
const SAID_BY_WORKER = saidIn('notice', 'badge', 'tooltip');
/** What the banner and the picker say, their own sentences, those of shared pieces and the guide's titles. */
const SAID_BY_BANNER = saidIn('app', 'banner', 'friction', 'picker', 'ui', 'where', 'guideTitle_');

/** What is run before the banner's script where a language was chosen; `own-world.ts` says where it puts it. */
const bannerSentences = (language: Language): string =>
  `((own,said)=>{own.sentences={...own.sentences,${language}:said};own.spoken?.()})(globalThis[Symbol.for("carrier-billing-guard")]??={__proto__:null},${JSON.stringify(sentencesIn(language, SAID_BY_BANNER))});\n`;

/** Sentences of a language that was chosen over the browser's own, for scripts that cannot ask the browser for them. */
const chosenSentences = (): Plugin => ({
  name: 'chosen-sentences',
  enforce: 'pre',
  load(id) {
    const [, language] = /_locales\/(ko|en)\/messages\.json\?worker-says$/.exec(id) ?? [];
    if (language === undefined) return undefined;
    const said = sentencesIn(language as Language, SAID_BY_WORKER);
    return { code: `export default ${JSON.stringify(said)}`, moduleType: 'js' };
  },
  generateBundle() {
    for (const language of LANGUAGES)
      this.emitFile({
        type: 'asset',
        fileName: `src/content/sentences-${language}.js`,
        source: bannerSentences(language),
      });
  },
});

/** The sentinel with its look-out made on demand, and the injected scripts as small as they get, in place of what crxjs bundles. */
const ownScripts = (target: string): Plugin => ({
  name: 'own-scripts',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      const put = async (file: string, code: Promise<string>) => {
        const asset = bundle[file];
        if (asset?.type !== 'asset') throw new Error(`no ${file} in the bundle`);
        asset.source = await code;
      };
      await put('src/content/sentinel.iife.js', sentinelScript(target));
      for (const file of INJECTED) await put(file.replace(/\.ts$/, '.js'), injectedScript(file, target));
    },
  },
});

export default defineConfig(({ mode }) => {
  const target: Target = mode === 'firefox' ? 'firefox' : 'chrome';
  const manifest = readManifest();
  const engine = target === 'firefox' ? 'firefox142' : 'chrome144';
  return {
    build: {
      outDir: `${process.env['CBG_OUT'] ?? 'dist'}/${target}`,
      emptyOutDir: true,
      target: engine,
      modulePreload: false as const,
      sourcemap: false,
      rollupOptions: { input: TAB_PAGES },
    },
    plugins: [
      pageHead(),
      chosenSentences(),
      crx({
        manifest: withInjected(withWorld(target === 'firefox' ? forFirefox(manifest) : manifest)) as never,
        browser: target,
      }),
      shippedManifest(),
      ownScripts(engine),
    ],
  };
});
