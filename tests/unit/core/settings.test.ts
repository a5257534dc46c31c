import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';

test('on the first day every guard is up, nothing is hidden, and no payment is held up unasked', () => {
  expect(DEFAULT_SETTINGS).toMatchObject({
    enabled: true,
    badge: true,
    notifications: true,
    nightGuard: true,
    burstGuard: true,
    onlyWhenItMatters: false,
    masked: false,
    budgets: {},
  });
  for (const friction of Object.values(DEFAULT_SETTINGS.friction)) expect(friction).toEqual({ kind: 'none' });
});
