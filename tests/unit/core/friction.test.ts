import { describe, expect, test } from 'vitest';
import { frictionStateOf, isFrictionForAll } from '../../../src/core/friction.ts';

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

test('a step tells nothing of the ledger where every verdict has the same, or the address alone decides', () => {
  const same = (kind: 'none' | 'confirm') =>
    ({
      ok: { kind },
      near: { kind },
      over: { kind },
      unpaid: { kind },
      unknown: { kind },
      lookalike: { kind: 'none' },
    }) as const;
  expect(isFrictionForAll(same('confirm'), false)).toBe(true);
  expect(isFrictionForAll({ ...same('confirm'), over: { kind: 'retype' } }, false)).toBe(false);
  expect(isFrictionForAll({ ...same('none'), unpaid: { kind: 'confirm' } }, false)).toBe(false);
  expect(isFrictionForAll({ ...same('none'), over: { kind: 'confirm' } }, true)).toBe(true);
  const count = (seconds: number) => ({ kind: 'countdown', seconds }) as const;
  const counted = {
    ...same('none'),
    ok: count(5),
    near: count(5),
    over: count(5),
    unpaid: count(5),
    unknown: count(5),
  };
  expect(isFrictionForAll(counted, false)).toBe(true);
  expect(isFrictionForAll({ ...counted, near: count(9) }, false)).toBe(false);
});
