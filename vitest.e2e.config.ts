import { defineConfig } from 'vitest/config';

const LONGEST = [
  'page-life',
  'operated',
  'hostile-acts',
  'hostile-oracle',
  'hostile-names',
  'hostile-renderer',
  'click-tricks',
].map((name) => `tests/e2e/${name}.spec.ts`);
const isShort = process.env['CBG_MATRIX'] === undefined;
const isFirefox = process.env['CBG_E2E'] === 'firefox';

/**
 * Real browsers: two files at a time, each with a browser of its own. Most of a file's time goes by in waiting (for a
 * pointer's way, for a page's answer), so that two cores are far from full; slow machines get time.
 */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.spec.ts'],
    // Every honest payment in every shape takes several minutes a browser: `npm run matrix` plays them alone, as it
    // does in Firefox the longest of the others, which `npm test` plays in Chromium.
    exclude: isShort ? ['tests/e2e/honest-matrix.spec.ts', ...(isFirefox ? LONGEST : [])] : [],
    environment: 'node',
    // Saved months are opened here, too, and days from the 29th on are asked of Temporal.
    setupFiles: ['tests/unit/setup.ts'],
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // On a busy machine a click or a paint may come too late: it is tried again, and a fault stays a fault.
    retry: 2,
  },
});
