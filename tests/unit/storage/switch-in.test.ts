import { expect, test } from 'vitest';
import { currentVersion } from '../../../src/storage/open.ts';
import { switchIn } from '../../../src/storage/switch-in.ts';

const newer = currentVersion('settings') + 1;

test.each<[what: string, found: { raw: unknown } | undefined, isOn: boolean | undefined]>([
  ['a read that failed', undefined, undefined],
  ['a key of a newer version without a switch', { raw: { version: newer } }, undefined],
  [
    'one whose switch is of another kind',
    { raw: { version: newer, settings: { enabled: 'work-hours' } } },
    undefined,
  ],
  ['one that says on', { raw: { version: newer, settings: { enabled: true } } }, true],
  ['one that says off', { raw: { version: newer, settings: { enabled: false } } }, false],
  ['a damaged key without a switch', { raw: 'scribble' }, true],
  ['a damaged key that says off', { raw: { settings: { enabled: false, more: 7 } } }, false],
])('%s', (_what, found, isOn) => {
  expect(switchIn(found)).toBe(isOn);
});
