import { describe, expect, test } from 'vitest';
import type { Presence } from '../../../../src/content/press/presence.ts';
import { type Purpose, pressRule } from '../../../../src/content/press/press-rule.ts';

/** A card that stands there since the start, in sight all the time, with the pointer moving in it. */
function cardInSight() {
  let now = 0;
  let placedAt = 0;
  const mayAct = (at = now) => at - placedAt >= 500;
  const guard = {
    able: true,
    mayAct,
    mayOpen: mayAct,
    placed: () => {
      placedAt = now;
    },
    watch: () => () => {},
  };
  const here: Presence = {
    wasHere: () => true,
    isHere: () => true,
    pressedAt: () => now,
    watch: () => () => {},
    hear: () => {},
  };
  const done: string[] = [];
  const press = pressRule(guard, here, () => done.push('popup'));
  return {
    done,
    at(ms: number, purpose: Purpose) {
      now = ms;
      press(
        purpose,
        () => done.push(purpose),
        () => done.push('refused'),
      );
    },
  };
}

describe('a card that came up beneath somebody who presses quickly', () => {
  test.each<Purpose>(['order', 'switch', 'page', 'popup'])('takes none of it for %s', (purpose) => {
    const { at, done } = cardInSight();
    for (let ms = 50; ms <= 5_000; ms += 230) at(ms, purpose);
    expect(new Set(done)).toEqual(new Set(['refused']));
  });

  test('and a press after a pause for what it is', () => {
    const { at, done } = cardInSight();
    at(100, 'order');
    at(300, 'order');
    at(900, 'order');
    expect(done).toEqual(['refused', 'refused', 'order']);
  });

  test('goes away whenever that is pressed', () => {
    const { at, done } = cardInSight();
    at(10, 'leave');
    expect(done).toEqual(['leave']);
  });
});
