import { expect, test } from 'vitest';
import { modelOf } from '../../../src/content/model-of.ts';
import { BANNER_STATES } from '../../fixtures/banner-states.ts';

const { detection, assessment } = BANNER_STATES['over'] as NonNullable<(typeof BANNER_STATES)[string]>;

test.each([
  ['a verdict', assessment],
  ['a verdict on another frame’s payment', { ...assessment, about: detection }],
  ['no figure', { plain: 'veiled', unrecorded: false }],
] as const)('%s stands even, unless it is told to stand in a known window', (_, reply) => {
  expect(modelOf(reply, detection)).toMatchObject({ even: true });
  expect(modelOf({ ...reply, inWindow: true }, detection)).not.toHaveProperty('even');
});
