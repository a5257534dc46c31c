/**
 * The one place that decides whether two records name the same shop. A shop, its receipt and the carrier's list write
 * one name in different ways; a payment that is not recognised as the same shop's counts twice.
 */

/** Legal forms of companies: an SMS writes (주)달토끼 where the shop calls itself 달토끼. */
const LEGAL_FORM =
  /\((?:주|유|유한|사|재|합)\)|주식회사|유한책임회사|유한회사|합자회사|사단법인|재단법인|\b(?:co|inc|ltd|corp|corporation|llc)\b\.?/g;

/**
 * Stores that carriers bill without a window (KT's list of 콘텐츠이용료, in guides of 2024 and 2025: informear 517,
 * inforble.com), each by its name in Korean and in English. No other names are matched across scripts, for that says
 * nothing of whose shop it is.
 */
const TWO_SCRIPTS: readonly (readonly [korean: string, english: string])[] = [
  ['구글플레이', 'googleplay'],
  ['앱스토어', 'appstore'],
  ['원스토어', 'onestore'],
  ['넷플릭스', 'netflix'],
  ['스포티파이', 'spotify'],
  ['플레이스테이션', 'playstation'],
  ['마이크로소프트', 'microsoft'],
];
const KOREAN_OF = new Map(TWO_SCRIPTS.map(([korean, english]) => [english, korean]));

/** Characters of a name that are looked at. */
const LONGEST = 120;

/** A name without what differs from record to record: legal form, case, width, spaces and signs. Empty for signs alone. */
export const bareName = (name: string): string =>
  name
    .slice(0, LONGEST)
    .normalize('NFKC')
    .toLowerCase()
    .replace(LEGAL_FORM, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** What a shop is known by: equal for two names of one shop. A name of signs, or of a legal form alone, is its own. */
export function shopKey(name: string): string {
  const bare = bareName(name);
  return KOREAN_OF.get(bare) ?? (bare === '' ? name.trim() : bare);
}

/** Whether both are named, and name the same shop. */
export const isSameShop = (a: string | null | undefined, b: string | null | undefined): boolean =>
  a != null && b != null && shopKey(a) === shopKey(b);

/** The same, or one written out longer than the other: 달토끼 and 달토끼 상점. For records that are near in time alone. */
export function isShopAlike(a: string, b: string): boolean {
  return areKeysAlike(shopKey(a), shopKey(b));
}

/** The same for the keys of names, where many are compared with many. */
export function areKeysAlike(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short === long || (short.length >= 2 && long.includes(short));
}
