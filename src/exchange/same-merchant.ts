/** A merchant's name without its legal form, blanks and signs. */
const merchantKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/주식회사|유한회사|\(주\)|\(유\)|㈜|㈔|co\.?,?\s*ltd\.?|\binc\b/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** A shorter name is part of too many others. */
const SHORTEST_PART = 3;

/**
 * Whether two names can be one merchant: equal but for legal form and blanks, the one within the other (도서상점,
 * 도서상점 온라인), or one of them not known.
 */
export function sameMerchant(a: string | undefined, b: string | undefined): boolean {
  const [one, other] = [merchantKey(a ?? ''), merchantKey(b ?? '')];
  if (one === '' || other === '' || one === other) return true;
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  return shorter.length >= SHORTEST_PART && longer.includes(shorter);
}
