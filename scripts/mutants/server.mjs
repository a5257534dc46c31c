// Tests with a spot broken, as often as asked, by one vitest that has read the code once.
import { join } from 'node:path';
import { createVitest } from 'vitest/node';
import { root } from './spots.mjs';

const vitest = await createVitest('test', {
  config: join(root, 'scripts/mutants/vitest.config.ts'),
  watch: false,
  bail: 1,
  reporters: [{}],
});
const all = await vitest.globTestSpecifications();

/** The first module that failed, if one did. */
async function firstFailing(tests) {
  const wanted = tests.map((test) => join(root, test));
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(
    all.filter(({ moduleId }) => wanted.includes(moduleId)),
  );
  const failed = testModules.find(
    (module) => wanted.includes(module.moduleId) && module.state() === 'failed',
  );
  return failed?.relativeModuleId ?? (unhandledErrors.length > 0 ? 'an unhandled error' : undefined);
}

process.on('message', async ({ id, tests }) => {
  process.env['CBG_BROKEN'] = String(id);
  const by = await firstFailing(tests);
  process.send?.(by === undefined ? { outcome: 'lives' } : { outcome: 'noticed', by });
});
// Whoever asked is gone.
process.on('disconnect', () => process.exit());
