import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { outlast } from '../../../src/platform/worker/outlast.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const stopped = () => Promise.reject(new Error('No SW'));

test('what succeeds is called once', async () => {
  const call = vi.fn(() => Promise.resolve('kept'));
  expect(await outlast(call)).toBe('kept');
  expect(call).toHaveBeenCalledTimes(1);
});

test('a call that fails for another reason fails at once', async () => {
  const call = vi.fn(() => Promise.reject(new Error('QUOTA_BYTES quota exceeded')));
  await expect(outlast(call)).rejects.toThrow('QUOTA_BYTES');
  expect(call).toHaveBeenCalledTimes(1);
});

test('a worker that is being stopped answers nothing while its senders still wait', async () => {
  const told = vi.fn();
  outlast(stopped).then(told, told);
  await vi.advanceTimersByTimeAsync(1_999);
  expect(told).not.toHaveBeenCalled();
});

test('where the storage answers after all, that is the answer', async () => {
  let calls = 0;
  const answer = outlast(() => (++calls < 3 ? stopped() : Promise.resolve(calls)));
  await vi.advanceTimersByTimeAsync(500);
  expect(await answer).toBe(3);
});

test('a worker that lives on is not kept waiting for ever', async () => {
  const told = expect(outlast(stopped)).rejects.toThrow('No SW');
  await vi.advanceTimersByTimeAsync(2_000);
  await told;
});
