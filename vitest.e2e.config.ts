import { defineConfig } from 'vitest/config';

/** Real browsers: one file at a time, because they share the machine; slow machines get time. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.spec.ts'],
    // Every honest payment in every shape takes several minutes a browser: `npm run matrix` plays them alone.
    exclude: process.env['CBG_MATRIX'] === undefined ? ['tests/e2e/honest-matrix.spec.ts'] : [],
    environment: 'node',
    // Saved months are opened here, too, and days from the 29th on are asked of Temporal.
    setupFiles: ['tests/unit/setup.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // On a busy machine a click or a paint may come too late: it is tried again, and a fault stays a fault.
    retry: 2,
  },
});
