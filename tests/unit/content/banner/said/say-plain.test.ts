import { expect, test } from 'vitest';
import { sayPlain } from '../../../../../src/content/banner/said/say-plain.ts';
import { KOREAN } from '../../../../fixtures/speech.ts';
import { detection } from '../../../fakes/page.ts';
import { sentence } from '../../../fakes/sentence.ts';

test.each<['test' | 'withheld' | 'unreadable', unrecorded: boolean, popup: boolean]>([
  ['test', false, false],
  ['withheld', false, true],
  ['withheld', true, false],
  ['unreadable', false, true],
  ['unreadable', true, false],
])('%s (unrecorded: %s) is said without a figure', (plain, unrecorded, popup) => {
  const model = { detection: detection({ amount: 30_000 }), plain, unrecorded } as never;
  const view = sayPlain(model, KOREAN, { host: 'ui.teledit.com' } as never);
  expect(view.figure).toBe(sentence(`bannerPlain_${plain}`));
  expect(view.lines).toEqual([sentence(`bannerPlainWhy_${plain}`)]);
  expect(JSON.stringify([view.figure, view.lines, view.asides])).not.toMatch(/\d/);
  expect(view).not.toHaveProperty('history');
  expect(view.actions.map(({ does }) => does)).toEqual(popup ? ['popup'] : []);
});
