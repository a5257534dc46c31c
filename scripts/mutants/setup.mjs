// Answers each spot whether it is the broken one, and writes down which spots a test file came by (CBG_REACHED).
import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';

const broken = Number(process.env['CBG_BROKEN'] ?? -1);
const record = process.env['CBG_REACHED'];
const reached = { load: new Set(), tests: new Set() };
let now = reached.load;
let start = 0;

globalThis.cbgBroken = (id) => {
  if (record !== undefined) now.add(id);
  return id === broken;
};

if (record !== undefined) {
  beforeAll(() => {
    now = reached.tests;
    start = performance.now();
  });
  afterAll(() => {
    const file = relative(process.cwd(), expect.getState().testPath);
    const ms = performance.now() - start;
    appendFileSync(
      record,
      `${JSON.stringify({ file, ms, load: [...reached.load], tests: [...reached.tests] })}\n`,
    );
  });
}
