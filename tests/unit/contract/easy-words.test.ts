import { expect, test } from 'vitest';
import ko from '../../../public/_locales/ko/messages.json' with { type: 'json' };
import { sayFailure } from '../../../src/content/banner/said/say-failure.ts';
import { bannerViewOf } from '../../../src/content/banner/said/view-of.ts';
import { CAUSES } from '../../../src/contract/checkout-seen.ts';
import { easily } from '../../../src/contract/easy-words.ts';
import type { MessageKey, Translate } from '../../../src/contract/translate.ts';
import { refusalOf } from '../../../src/ui/refusals.ts';
import { BANNER_STATES } from '../../fixtures/banner-states.ts';
import { ENGLISH, KOREAN } from '../../fixtures/speech.ts';

const VALUES = ['1,000원', '2,000원', '3', '4'];
const PLAIN = 'easy_';
const pairs = Object.keys(ko)
  .filter((key) => key.startsWith(PLAIN))
  .map((key) => [key.slice(PLAIN.length), key] as [MessageKey, MessageKey]);
const placesIn = (text: string) => VALUES.filter((value) => text.includes(value)).join();
const sentencesIn = (text: string) => text.split(/[.?](?:\s|$)/).filter((part) => part.trim() !== '').length;
/** Words of the trade that a plain sentence does without. */
const TRADE =
  /소액결제|정기결제|거절|결제대행사|가맹점|미납|연체|선결제|명의|개통|회선|정책|해지|인증|약관|\bPG\b|\bARS\b|carrier billing|gateway|merchant|refus|recurring|arrears|overdue|late fee|policy|activation|suspended/i;
/** Names of menus, which have to be found as a carrier's app writes them. */
const AS_WRITTEN = /^where(?:Menu_|Path)/;

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

/** Speaks plainly, and keeps what was said by its key. */
function listening(usual: Translate) {
  const said = new Map<MessageKey, string>();
  const t: Translate = (key, ...values) => {
    const sentence = easily(usual)(key, ...values);
    said.set(key, sentence);
    return sentence;
  };
  return { t, said };
}

/** Words of the page itself between quotes, and the name of the paper that a late fee is taken from. */
const QUOTED: readonly string[] = ['bannerClueWords', 'uiLateFeeTerms', 'uiLateFeeBasis'];
const WARNED = Object.entries(BANNER_STATES).filter(([, { detection }]) =>
  /option|pay/.test(detection.stage),
);

test.each(WARNED)('a warning before a payment needs no word of the trade: %s', (_, model) => {
  for (const speech of [KOREAN, ENGLISH]) {
    const { t, said } = listening(speech.t);
    bannerViewOf(model, { ...speech, t }, { host: 'ui.teledit.com', mayLog: true });
    const hard = [...said].filter(([key, sentence]) => !QUOTED.includes(key) && TRADE.test(sentence));
    expect(hard).toEqual([]);
  }
});

test.each([...CAUSES, null])('nothing of a refusal is said in the words of the trade: %s', (cause) => {
  const { figure, who } = refusalOf(cause);
  for (const state of ['failLimit', 'failUnpaid']) {
    const model = BANNER_STATES[state];
    if (model === undefined) throw new Error(`no banner state ${state}`);
    for (const speech of [KOREAN, ENGLISH]) {
      const { t, said } = listening(speech.t);
      const refused = { ...model, detection: { ...model.detection, cause } };
      sayFailure(refused, { ...speech, t }, { host: 'ui.teledit.com', mayLog: true });
      expect([...said.keys()]).toEqual(expect.arrayContaining([figure, who]));
      const hard = [...said].filter(([key, sentence]) => !AS_WRITTEN.test(key) && TRADE.test(sentence));
      expect(hard).toEqual([]);
    }
  }
});

test.each([
  'noticeOverdueTitle',
  'noticeOverdue',
  'noticeOverdueOne',
  'noticeDueTitle',
  'noticeDueSoon',
  'noticeDueTomorrow',
  'noticeDueToday',
  'noticeDebitSoon',
  'noticeDebitTomorrow',
  'noticeDebitToday',
  'badgeUnpaid',
] as const)('a bill is reminded of without the words of the trade: %s', (key) => {
  for (const { t } of [KOREAN, ENGLISH]) expect(easily(t)(key, ...VALUES)).not.toMatch(TRADE);
});

test('what to do about a payment nobody knows is said without the words of the trade', () => {
  const keys = Object.keys(ko).filter((key) =>
    /^guideUnknown(?:Think|(?:Block|Keep|Shop|Gateway|Agency)(?:Name)?)$/.test(key),
  );
  expect(keys).toHaveLength(11);
  for (const { t } of [KOREAN, ENGLISH])
    for (const key of keys) expect(easily(t)(key as MessageKey, ...VALUES)).not.toMatch(TRADE);
});

test.each([
  ['ko', KOREAN, /무렵|쯤/g, '통신사마다 다를 수'],
  ['en', ENGLISH, /about/g, 'arriers may differ'],
] as const)(
  'maintenance is never told to the minute in plain words either: %s',
  (_, { t }, about, differ) => {
    for (const said of [t('bannerMaintenanceWhy'), easily(t)('bannerMaintenanceWhy')]) {
      expect(said.match(about)).toHaveLength(2);
      expect(said).toContain(differ);
    }
  },
);

test('everything else is said as it is', () => {
  const { t } = KOREAN;
  expect(easily(t)('uiVerdictOk', '1,000원')).toBe(t('uiVerdictOk', '1,000원'));
  expect(easily(t)('uiVerdictOver', '1,000원')).toBe(t('easy_uiVerdictOver', '1,000원'));
});
