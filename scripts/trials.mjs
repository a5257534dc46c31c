// `npm run test:faults`: 10,000 things done while anything goes wrong; `npm run test:hostile`: 500 hostile inputs of each
// kind. Both say what was tried and how it ended. `npm test` does a tenth of it. CBG_SEED=7 tries others.
import { spawnSync } from 'node:child_process';

const TRIALS = {
  faults: { file: 'tests/unit/faults/any-fault.test.ts', size: { CBG_OPERATIONS: '10000' } },
  hostile: { file: 'tests/unit/faults/hostile-inputs.test.ts', size: { CBG_HOSTILE: '500' } },
};
const trial = TRIALS[process.argv[2]];
if (trial === undefined) {
  console.error(`which one? ${Object.keys(TRIALS).join(', ')}`);
  process.exit(1);
}
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', trial.file], {
  stdio: 'inherit',
  env: { ...trial.size, ...process.env },
});
process.exit(status ?? 1);
