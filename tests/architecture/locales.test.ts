import { describe, expect, test } from 'vitest';
import { filesBelow, isCode, read, readJson, withoutComments } from './sources.ts';

type Messages = Record<string, { message: string }>;
const ko = readJson<Messages>('public/_locales/ko/messages.json');
const en = readJson<Messages>('public/_locales/en/messages.json');

const placeholders = (text: string): string[] => [...new Set(text.match(/\$\d/g) ?? [])].sort();
const HANGUL = /[\u3131-\u318e\uac00-\ud7a3]/;

/** Cash-out offers are a crime to advertise (정보통신망법 72조), and pushing a limit up harms: no such word, ever. */
const FORBIDDEN =
  /현금화|소액결제\s*깡|당일\s*입금|한도\s*(늘리|올리|상향하)|대출|cash[- ]?out loan|raise your limit/i;
/** The carrier decides; we know only the log. */
const PROMISE =
  /결제됩니다|안전합니다|안전해요|사기입니다|사기예요|결제될 거예요|is safe|is a scam|will go through|will succeed/i;

/** Prose pages (guide, comparison) always stop, the banner and the icon's words never do; here it depends on the number. */
const IN_FORMS = /^(options|exchange|popup|history|store|picker)/;
const SEVERAL = /[요다a-z0-9)”’%][.?] \S/;
/** Joined with a sentence behind it, beside longer ones in a list, or ended by a figure, a list or code. */
const ENDS_AS_IT_MUST =
  /^(popupSms|optionsPrivacy|optionsLateFee$|exchangeAskNumber$|exchangeSavedPartly$|optionsRuleSumHint$)/;

/** Sentences in Korean or English prose inside a JSX text or an attribute that a person sees. */
function hardcoded(code: string): string[] {
  const bare = withoutComments(code);
  const jsxText = [
    ...bare.matchAll(/>\s*([A-Za-z\uac00-\ud7a3][^<>{}\n=;]*[A-Za-z\uac00-\ud7a3.!?])\s*<\//g),
  ].map((m) => m[1] ?? '');
  const attributes = [...bare.matchAll(/\b(?:title|aria-label|alt|placeholder)="([^"]+)"/g)].map(
    (m) => m[1] ?? '',
  );
  return [...jsxText, ...attributes];
}

describe('locales', () => {
  test('ko and en have the same keys', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(ko).sort());
    expect(Object.keys(ko).length).toBeGreaterThan(50);
  });

  test('keys are letters, digits and underscores: Chromium refuses a locale with any other', () => {
    expect(Object.keys(ko).filter((key) => !/^[A-Za-z0-9_]+$/.test(key))).toEqual([]);
  });

  test('placeholders agree, and are at most nine', () => {
    const differing = Object.keys(ko).filter(
      (key) => String(placeholders(ko[key]?.message ?? '')) !== String(placeholders(en[key]?.message ?? '')),
    );
    expect(differing).toEqual([]);
  });

  test('a number of days and what is said of them stay in one line, in the narrow card and the banner', () => {
    const broken = Object.keys(ko).filter(
      (key) => /^(?:ui|banner)/.test(key) && /\$\d일 지났/.test(ko[key]?.message ?? ''),
    );
    expect(broken).toEqual([]);
  });

  test('no sentence is empty; English has no Hangul outside of names in brackets', () => {
    const empty = Object.keys(ko).filter((key) => !ko[key]?.message.trim() || !en[key]?.message.trim());
    expect(empty).toEqual([]);
    const mixed = Object.keys(en).filter((key) =>
      HANGUL.test((en[key]?.message ?? '').replace(/\([^)]*\)|'[^']*'|"[^"]*"|“[^”]*”/g, '')),
    );
    expect(mixed.filter((key) => !key.startsWith('app'))).toEqual([]);
  });

  test('quotation marks are ‘these’ in Korean and “these” in English, apostrophes ’', () => {
    const marked = (all: Messages, wrong: RegExp) =>
      Object.keys(all).filter((key) => wrong.test(all[key]?.message ?? ''));
    expect(marked(ko, /['"“”]/)).toEqual([]);
    expect(marked(en, /['"]|‘/)).toEqual([]);
  });

  test('in forms and lists several sentences end with a full stop, and a single one stands without', () => {
    const wrong = [ko, en].flatMap((all) =>
      Object.entries(all).filter(([key, { message }]) => {
        if (!IN_FORMS.test(key) || ENDS_AS_IT_MUST.test(key)) return false;
        return SEVERAL.test(message.replace('e.g. ', '')) ? !/[.?]$/.test(message) : message.endsWith('.');
      }),
    );
    expect(wrong.map(([key, { message }]) => `${key}: ${message}`)).toEqual([]);
  });

  test('one thing has one name in English: carrier billing, but for the words of the carriers’ own menus', () => {
    const others = Object.entries(en).filter(
      ([key, { message }]) => !key.startsWith('whereMenu_') && /phone[- ]billing(?!\))/i.test(message),
    );
    expect(others.map(([key]) => key)).toEqual([]);
  });

  test('no exclamation marks, no promise, nothing that sounds like cash-out or a push to a higher limit', () => {
    const texts = [ko, en].flatMap((all) =>
      Object.entries(all).map(([key, { message }]) => `${key}: ${message}`),
    );
    expect(texts.filter((text) => /[!！]/.test(text))).toEqual([]);
    expect(texts.filter((text) => FORBIDDEN.test(text))).toEqual([]);
    expect(texts.filter((text) => PROMISE.test(text))).toEqual([]);
  });

  test('the store limits hold: name at most 45 characters, description at most 132', () => {
    for (const all of [ko, en]) {
      expect(all['appName']?.message.length).toBeLessThanOrEqual(45);
      expect(all['appDescription']?.message.length).toBeLessThanOrEqual(132);
    }
    expect(ko['appName']?.message).toBe('소액결제 지킴이');
    expect(en['appName']?.message).toBe('Carrier Billing Guard');
  });

  test('every key is used', () => {
    const code = [
      ...filesBelow('src')
        .filter((path) => isCode(path) || path.endsWith('.html'))
        .map(read),
      read('manifest.json'),
    ].join('\n');
    const words = new Set(code.match(/\w+/g));
    // A plain wording is used where its usual one is.
    const usual = [...new Set(Object.keys(ko).map((key) => key.replace(/^easy_/, '')))];
    const unused = usual.filter((key) => !words.has(key) && !code.includes(key));
    expect(unused.filter((key) => !isComposed(key, code))).toEqual([]);
  });
});

/** Some keys are put together from a prefix and a value (`bannerCause_` + cause): the prefix must be in the code. */
const isComposed = (key: string, code: string): boolean => {
  const at = key.lastIndexOf('_');
  return at > 0 && code.includes(`${key.slice(0, at + 1)}\${`);
};

/** Korean as data: number words that a person types, titles of terms that a rate comes from, names of vouchers and stores, legal forms. */
const NAMES_KOREAN_THINGS = new Set([
  'src/core/late-fee.ts',
  'src/core/parse-won.ts',
  'src/core/same-payment.ts',
  'src/core/store-billed.ts',
  'src/core/shop.ts',
  'src/core/voucher.ts',
]);

describe('no user sentence in code', () => {
  /** Vocabularies: words on pages, and words in the files and messages that carriers write. */
  const readsKorean = /^src\/(detection|exchange)\//;
  const surfaces = filesBelow('src').filter((path) => isCode(path) && !readsKorean.test(path));

  test('no Hangul in string literals or markup outside the vocabularies', () => {
    const found = surfaces.filter((path) => HANGUL.test(withoutComments(read(path))));
    expect(found.filter((path) => !NAMES_KOREAN_THINGS.has(path))).toEqual([]);
  });

  test('no prose in markup', () => {
    const found = surfaces.flatMap((path) => hardcoded(read(path)).map((text) => `${path}: ${text}`));
    expect(found).toEqual([]);
  });

  test.each(['<p>Paid in full</p>', '<button aria-label="Close banner">x</button>', '<p>결제했어요</p>'])(
    'planted %s is caught',
    (markup) => {
      expect(hardcoded(markup).length > 0 || HANGUL.test(markup)).toBe(true);
    },
  );
});
