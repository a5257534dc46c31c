import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ensureBrowsers } from '../../scripts/browsers.mjs';
import { startDemoServer } from '../../scripts/demo/server.mjs';
import { walkDemo } from '../../scripts/demo/walk.mjs';
import { STEPS } from '../../scripts/demo/walk-steps.mjs';
import { variantOf } from '../../scripts/launch.mjs';
import { buildFor, KINDS } from './harness.ts';

/** The same extension, dumb: the script that would read a payment page and show the banner is empty. */
const silence = (folder: string) => writeFileSync(join(folder, 'src/content/checkout.iife.js'), '');

describe.runIf(KINDS.includes('chromium'))('npm start without a display', () => {
  let demo: Awaited<ReturnType<typeof startDemoServer>>;
  let variant: ReturnType<typeof variantOf>;
  let pictures: string;
  const said: string[] = [];
  beforeEach(async () => {
    demo = await startDemoServer();
    variant = variantOf(buildFor('chromium'), { lang: 'ko' });
    pictures = mkdtempSync(join(tmpdir(), 'cbg-pictures-'));
    said.length = 0;
    vi.spyOn(console, 'log').mockImplementation((line) => said.push(String(line)));
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await demo.close();
    variant.remove();
    rmSync(pictures, { recursive: true });
  });

  const walk = async () => {
    const { chromium: program } = await ensureBrowsers({ chromium: true });
    await walkDemo({ extension: variant.folder, demo, program, pictures });
  };

  test('walks the whole path, says what it saw and leaves pictures', async () => {
    await walk();
    expect(said.filter((line) => line.startsWith('  ok  '))).toHaveLength(STEPS.length);
    expect(readdirSync(pictures).filter((name) => name.endsWith('.png')).length).toBeGreaterThan(20);
  }, 120_000);

  test('names the first step that was not seen', async () => {
    silence(variant.folder);
    await expect(walk()).rejects.toThrow(/^Step 03 .*was not seen/);
  });
});
