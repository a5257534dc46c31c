// @vitest-environment test-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

/** As Chromium answers for a name that nobody has taken but an element: `<a id=guard>` is `globalThis.guard`. */
const namedBy = (names: readonly string[]) => {
  for (const name of names) {
    const element = document.createElement('a');
    element.id = name;
    vi.stubGlobal(name, element);
  }
};

const DANAL = 'https://ui.teledit.com/Danal/Teledit/Web/Start.php';
let told: string[] = [];

beforeEach(() => {
  vi.resetModules();
  told = [];
  const sendMessage = ({ type }: { type: string }, heard: () => void) => {
    told.push(type);
    heard();
  };
  vi.stubGlobal('chrome', { runtime: { sendMessage } });
  vi.stubGlobal('origin', 'null');
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(DANAL);
});
afterEach(() => vi.unstubAllGlobals());

describe('what our scripts keep in their world of a page', () => {
  test('has no name that an element could have', async () => {
    const before = new Set(Object.getOwnPropertyNames(globalThis));
    await import('../../../../src/content/shared/own-nodes.ts');
    await import('../../../../src/content/sentinel.iife.ts');
    expect(Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name))).toEqual([]);
    expect(told).toEqual(['frame/suspect']);
  });

  test('is not what elements of those names are', async () => {
    namedBy(['stop', 'sentinelStop', 'guard', 'stage', 'nodes', 'carrier-billing-guard']);
    const { isOwn, markOwn } = await import('../../../../src/content/shared/own-nodes.ts');
    const { ownWorld } = await import('../../../../src/content/shared/own-world.ts');
    await import('../../../../src/content/sentinel.iife.ts');
    markOwn(document.body);
    expect(isOwn(document.body)).toBe(true);
    expect(ownWorld.guard).toBeUndefined();
    expect(told).toEqual(['frame/suspect']);
  });

  test('is one for scripts built apart', async () => {
    const { ownWorld } = await import('../../../../src/content/shared/own-world.ts');
    vi.resetModules();
    expect((await import('../../../../src/content/shared/own-world.ts')).ownWorld).toBe(ownWorld);
  });
});
