import { afterEach, describe, expect, test } from 'vitest';
import { asOverheard, modelOf } from '../../../src/content/model-of.ts';
import { ownWorld } from '../../../src/content/shared/own-world.ts';
import { BANNER_STATES } from '../../fixtures/banner-states.ts';

const { detection, assessment } = BANNER_STATES['over'] as NonNullable<(typeof BANNER_STATES)[string]>;

test.each([
  ['a verdict', assessment],
  ['a verdict on another frame’s payment', { ...assessment, about: detection }],
  ['no figure', { plain: 'withheld', unrecorded: false }],
] as const)('%s keeps a fixed size, unless it is told to stand in a known window', (_, reply) => {
  expect(modelOf(reply, detection)).toMatchObject({ fixedSize: true });
  expect(modelOf({ ...reply, inWindow: true }, detection)).not.toHaveProperty('fixed');
});

describe('where a page may hear what is told to us', () => {
  const told = (reply: Parameters<typeof modelOf>[0]) => {
    const model = modelOf(reply, detection);
    if (model === undefined) throw new Error('nothing to show');
    return asOverheard(model);
  };
  /** As Firefox tells of it, and whether our world was there before the page. */
  const heardIn = (isFirst: boolean | undefined) => {
    Object.defineProperty(Event.prototype, 'originalTarget', { configurable: true, value: null });
    if (isFirst !== undefined) ownWorld.earlyListeners = { handlers: new Set(), reattach: () => isFirst };
  };
  afterEach(() => {
    Reflect.deleteProperty(Event.prototype, 'originalTarget');
    delete ownWorld.earlyListeners;
  });

  test.each([
    ['it hears first', false],
    ['it was there before our world', undefined],
  ])('%s: no figure of the ledger is said, but in a known window', (_, isFirst) => {
    heardIn(isFirst);
    expect(told(assessment)).toEqual({ detection, plain: 'withheld', unrecorded: false, fixedSize: true });
    expect(told({ ...assessment, inWindow: true })).toMatchObject({ assessment });
  });

  test('we hear first, or it is told nothing: all of it is said', () => {
    expect(told(assessment)).toMatchObject({ assessment, fixedSize: true });
    heardIn(true);
    expect(told(assessment)).toMatchObject({ assessment, fixedSize: true });
  });
});
