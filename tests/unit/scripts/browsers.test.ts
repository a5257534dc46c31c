import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findChromium, findFirefox, majorVersion } from '../../../scripts/browsers.mjs';

/** A program that answers `--version` as a browser does. */
function program(folder: string, name: string, version: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\necho "${version}"\n`);
  chmodSync(path, 0o755);
  return path;
}

describe.skipIf(process.platform === 'win32')('finding a browser', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cbg-browsers-'));
    for (const name of ['CHROME_PATH', 'CHROMIUM_PATH', 'FIREFOX_PATH']) vi.stubEnv(name, '');
    vi.stubEnv('PATH', folder);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  test('what CHROME_PATH and FIREFOX_PATH name wins, whatever its version', () => {
    program(folder, 'chromium', 'Chromium 156.0.1');
    const own = program(folder, 'my-chrome', 'Google Chrome 99.0.1');
    const fox = program(folder, 'my-fox', 'Mozilla Firefox 99.0');
    vi.stubEnv('CHROME_PATH', own);
    vi.stubEnv('FIREFOX_PATH', fox);
    expect(findChromium()).toBe(own);
    expect(findFirefox()).toBe(fox);
  });

  test('a path that names no program is an error, not a silent fallback', () => {
    program(folder, 'chromium', 'Chromium 156.0.1');
    vi.stubEnv('CHROME_PATH', join(folder, 'nothing'));
    expect(() => findChromium()).toThrow(/CHROME_PATH.*nothing/);
  });

  test('programs on the PATH are found; one too old for the extension is passed over', () => {
    program(folder, 'chromium', 'Chromium 120.0.1');
    const edge = program(folder, 'microsoft-edge', 'Microsoft Edge 150.0.2');
    expect(findChromium()).toBe(edge);
  });

  test('the version is the first number with a dot', () => {
    expect(majorVersion(program(folder, 'a', 'Mozilla Firefox 153.1esr'))).toBe(153);
    expect(majorVersion(program(folder, 'b', 'no idea'))).toBeUndefined();
  });
});
