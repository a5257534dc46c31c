// @vitest-environment test-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Command } from '../../../src/contract/command.ts';
import { month } from '../../../src/core/day.ts';
import { outbox } from '../../../src/platform/outbox.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const entry = { name: 'entry/delete', content: { entry: 'entry-0001', month: month('2026-11') } } as const;
const typedIn = { name: 'entry/log', content: { merchant: '도서상점' } } as unknown as Command;
const whole = { name: 'ledger/erase', content: { confirm: 'erase' } } as const;

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ now: Date.parse('2026-11-22T05:00:00.000Z'), toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('commands that nobody has answered yet', () => {
  test('wait in the order in which they came, each once, and leave no trace once they are answered', () => {
    outbox.add({ id: 'command-1', command: entry });
    outbox.add({ id: 'command-2', command: typedIn });
    outbox.add({ id: 'command-1', command: entry });
    expect(outbox.waiting()).toEqual([
      { id: 'command-2', command: typedIn },
      { id: 'command-1', command: entry },
    ]);
    outbox.remove('command-1');
    outbox.remove('command-2');
    expect(localStorage.length).toBe(0);
  });

  test('what is sent whole, like settings, never waits: an old one must not come back over a newer', () => {
    outbox.add({ id: 'command-1', command: whole });
    expect(outbox.waiting()).toEqual([]);
  });

  test.each([
    ['a correction', entry, 9 * MINUTE, 1],
    ['a correction that may have been decided anew', entry, 11 * MINUTE, 0],
    ['a payment typed in', typedIn, 6 * DAY, 1],
    ['a payment typed in and forgotten', typedIn, 8 * DAY, 0],
    ['a correction from a clock set back', entry, -11 * MINUTE, 0],
  ])('%s is sent late, or not at all', (_what, command, passed, count) => {
    outbox.add({ id: 'command-1', command });
    vi.setSystemTime(Date.now() + passed);
    expect(outbox.waiting()).toHaveLength(count);
  });

  test('the newest fifty wait, and erasing everything takes them all', () => {
    for (let n = 1; n <= 51; n++) outbox.add({ id: `command-${n}`, command: entry });
    expect(outbox.waiting().map(({ id }) => id)).toHaveLength(50);
    expect(outbox.waiting()[0]?.id).toBe('command-2');
    outbox.clear();
    expect(outbox.waiting()).toEqual([]);
  });

  test('one kept by an earlier version is sent', () => {
    const kept = { id: 'command-0', order: entry, at: Date.now() };
    localStorage.setItem('unanswered', JSON.stringify([kept]));
    expect(outbox.waiting()).toEqual([{ id: 'command-0', command: entry }]);
  });

  test.each(['{', '{"id":1}', 'null'])('a damaged store is an empty one: %s', (text) => {
    localStorage.setItem('unanswered', text);
    expect(outbox.waiting()).toEqual([]);
    outbox.add({ id: 'command-1', command: entry });
    expect(outbox.waiting()).toHaveLength(1);
  });

  test('a browser that blocks or has no room costs nothing but the waiting', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
      removeItem: () => {
        throw new Error('blocked');
      },
    });
    expect(() => outbox.add({ id: 'command-1', command: entry })).not.toThrow();
    expect(() => outbox.clear()).not.toThrow();
  });
});
