import { beforeEach, expect, test, vi } from 'vitest';

interface Script {
  readonly id: string;
  readonly matches: readonly string[];
}

let registered: Script[] = [];
const turn = () => new Promise((done) => setTimeout(done));

/** As browsers keep it: each call takes its time, and a second script of one id is refused. */
beforeEach(() => {
  registered = [];
  vi.resetModules();
  const scripting = {
    getRegisteredContentScripts: async () => {
      const now = [...registered];
      await turn();
      return now;
    },
    registerContentScripts: async (scripts: Script[]) => {
      await turn();
      const twice = scripts.find(({ id }) => registered.some((one) => one.id === id));
      if (twice) throw new Error(`Duplicate script ID '${twice.id}'`);
      registered.push(...scripts);
    },
    updateContentScripts: async (scripts: Script[]) => {
      registered = registered.map((one) => scripts.find(({ id }) => id === one.id) ?? one);
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      registered = registered.filter(({ id }) => !ids.includes(id));
    },
  };
  vi.doMock('../../../src/platform/browser.ts', () => ({ browser: { scripting, runtime: {} } }));
  vi.doMock('../../../src/platform/message-bus.ts', () => ({ tellFrame: () => undefined }));
});

test('sites followed by two at a time are followed once, as the last one says', async () => {
  const { scripts } = await import('../../../src/platform/worker/scripts.ts');
  await Promise.all([
    scripts.watchSites(['https://one.example/*'], []),
    scripts.watchSites(['<all_urls>'], []),
    scripts.watchSites(['<all_urls>'], []),
  ]);
  expect(registered.map(({ matches }) => matches)).toEqual([['<all_urls>'], ['<all_urls>']]);
  await Promise.all([scripts.watchSites(['<all_urls>'], []), scripts.watchSites([], [])]);
  expect(registered).toEqual([]);
});
