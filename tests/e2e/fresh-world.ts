import { afterAll, beforeAll, beforeEach } from 'vitest';
import { setLimit, startAfresh } from './acts.ts';
import { type Kind, openWorld, type World, type WorldOptions } from './harness.ts';

interface FreshWorldOptions extends WorldOptions {
  /** Limit of the active line, in won, from the start of each test; none unless told. */
  readonly limit?: number;
}

/**
 * One browser for all tests of a block, and the extension's first day for each of them.
 * @param opened called once the browser is there, before any test.
 */
export function freshWorld(
  kind: Kind,
  { limit, ...options }: FreshWorldOptions,
  opened: (world: World) => void,
): void {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(kind, options);
    opened(world);
  });
  afterAll(() => world?.close());
  beforeEach(async () => {
    await startAfresh(world);
    if (limit !== undefined) await setLimit(world, limit);
  });
}
