import { expect, test } from 'vitest';
import ko from '../../../public/_locales/ko/messages.json' with { type: 'json' };
import type { MessageKey } from '../../../src/contract/translate.ts';
import { easily } from '../../../src/ui/easy-words.ts';
import { ENGLISH, KOREAN } from '../../fixtures/speech.ts';

const VALUES = ['1,000원', '2,000원', '3', '4'];
const PLAIN = 'easy_';
const pairs = Object.keys(ko)
  .filter((key) => key.startsWith(PLAIN))
  .map((key) => [key.slice(PLAIN.length), key] as [MessageKey, MessageKey]);
const placesIn = (text: string) => VALUES.filter((value) => text.includes(value)).join();
const sentencesIn = (text: string) => text.split(/[.?](?:\s|$)/).filter((part) => part.trim() !== '').length;
/** Words of the trade that a plain sentence does without. */
const TRADE = /소액결제|결제대행사|가맹점|미납|연체|PG|선결제|gateway|merchant|arrears/i;

test.each(pairs)(
  '%s: at most two short sentences, with every figure of the warning it stands for',
  (usual, easy) => {
    for (const { t } of [KOREAN, ENGLISH]) {
      expect(Object.keys(ko)).toContain(usual);
      const said = t(easy, ...VALUES);
      expect(sentencesIn(said)).toBeLessThanOrEqual(2);
      expect(said.length).toBeLessThanOrEqual(90);
      expect(said).not.toMatch(TRADE);
      expect(placesIn(said)).toBe(placesIn(t(usual, ...VALUES)));
    }
  },
);

test('there are plain words for what stands in the way of a payment', () => {
  expect(pairs.length).toBeGreaterThan(40);
});

test('everything else is said as it is', () => {
  const { t } = KOREAN;
  expect(easily(t)('uiVerdictOk', '1,000원')).toBe(t('uiVerdictOk', '1,000원'));
  expect(easily(t)('uiVerdictOver', '1,000원')).toBe(t('easy_uiVerdictOver', '1,000원'));
});
