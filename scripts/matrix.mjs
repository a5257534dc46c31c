// `npm run matrix`: every honest payment of the demo, in every shape and both browsers, and what the ledger made of each;
// then every way a page lives, and pages that fight with the banner.
// CBG_E2E=chromium plays one browser alone. Needs `npm run build` before.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'vitest.e2e.config.ts',
    'tests/e2e/honest-matrix.spec.ts',
    'tests/e2e/page-life.spec.ts',
    'tests/e2e/operated.spec.ts',
    'tests/e2e/hostile-acts.spec.ts',
    'tests/e2e/hostile-oracle.spec.ts',
    'tests/e2e/hostile-names.spec.ts',
    'tests/e2e/hostile-renderer.spec.ts',
    'tests/e2e/click-tricks.spec.ts',
  ],
  { stdio: 'inherit', env: { ...process.env, CBG_MATRIX: '1' } },
);
process.exit(status ?? 1);
