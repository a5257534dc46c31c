import { describe, expect, test } from 'vitest';
import { frictionStateOf } from '../../../src/core/friction.ts';

describe('which friction a payment falls under', () => {
  test.each([
    ['ok', false, [], 'ok'],
    ['near', false, [], 'near'],
    ['over', false, [], 'over'],
    ['unpaid', false, [], 'unpaid'],
    ['unknown-limit', false, [], 'unknown'],
    ['unknown-amount', false, [], 'unknown'],
    ['unknown-used', false, [], 'unknown'],
    ['ok', true, [], 'lookalike'],
    ['unpaid', true, ['night'], 'lookalike'],
    ['ok', false, ['night'], 'near'],
    ['near', false, ['burst', 'night'], 'over'],
    ['over', false, ['burst'], 'over'],
    ['unpaid', false, ['burst'], 'unpaid'],
    ['ok', false, ['voucher', 'last-days', 'maintenance'], 'ok'],
  ] as const)('%s, look-alike %s, %j: %s', (state, isLookalike, guards, expected) => {
    expect(frictionStateOf({ state }, isLookalike, guards)).toBe(expected);
  });
});
