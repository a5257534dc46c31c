import { describe, expect, test } from 'vitest';
import { coalesce } from '../../../../src/background/kernel/coalesce.ts';
import { isOnKnownHost } from '../../../../src/background/kernel/known-host.ts';
import { createSerial } from '../../../../src/background/kernel/queue.ts';

const later = () => new Promise<void>((done) => setTimeout(done, 1));

describe('the queue', () => {
  test('one task at a time, in order, whatever fails', async () => {
    const serial = createSerial();
    const log: string[] = [];
    const task = (name: string, fails = false) =>
      serial(async () => {
        log.push(`${name} begins`);
        await later();
        log.push(`${name} ends`);
        if (fails) throw new Error(name);
        return name;
      });
    const results = await Promise.allSettled([task('a'), task('b', true), task('c')]);
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
});

describe('many calls at once', () => {
  test('the first runs, the rest share one more run that sees what they saw', async () => {
    let runs = 0;
    const run = coalesce(async () => {
      runs += 1;
      await later();
    });
    await Promise.all([run(), run(), run(), run()]);
    expect(runs).toBe(2);
    await run();
    expect(runs).toBe(3);
  });

  test('a run that fails does not block the next', async () => {
    let runs = 0;
    const run = coalesce(async () => {
      runs += 1;
      await later();
      if (runs === 1) throw new Error('once');
    });
    const results = await Promise.allSettled([run(), run()]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });
});

describe('a page of a known payment host', () => {
  const known = ['https://ui.teledit.com/*'];
  test.each([
    ['https://ui.teledit.com/Danal/pay', true],
    ['https://UI.TELEDIT.COM/x', true],
    ['https://ui.teledit.com:443/x', true],
    ['https://ui.teledit.com:8443/x', false],
    ['http://ui.teledit.com/x', false],
    ['https://ui.teledit.com.evil.example/x', false],
    ['https://evil.example/ui.teledit.com/', false],
    ['https://ui.teledit.com@evil.example/', false],
    ['https://xn--teledit-x.com/', false],
    ['https://teledit.com/', false],
    ['data:text/html,https://ui.teledit.com/', false],
    ['about:blank', false],
    ['', false],
    [undefined, false],
  ])('%s: %s', (url, expected) => {
    expect(isOnKnownHost(url, known)).toBe(expected);
  });
});
