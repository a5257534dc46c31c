import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Builds the extension for Chromium into a folder of its own; `given` is used instead where there is one. */
export function freshBuild(given) {
  if (given !== undefined) return { folder: given, remove: () => undefined };
  const out = mkdtempSync(join(tmpdir(), 'cbg-build-'));
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), 'chrome'], {
    cwd: root,
    env: { ...process.env, CBG_OUT: out },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return { folder: join(out, 'chrome'), remove: () => rmSync(out, { recursive: true, force: true }) };
}
