import { defineConfig } from 'vitest/config';

/** Real browsers: one file at a time, because they share the machine; slow machines get time. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.spec.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two real browsers share two cores: a click or a paint that came too late is tried again, a fault stays a fault.
    retry: 2,
  },
});
