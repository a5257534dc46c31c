import type { RulePack } from '../pack/pack.ts';
import { squeeze } from '../page/page-text.ts';

/** A way to pay, as far as it matters here. */
export type MethodName = 'phone' | 'short' | 'other';
export type MethodWords = RulePack['methods'];

/** Characters, squeezed; a longer text names no method. */
export const LABEL_LENGTH = 36;

/**
 * Which way to pay a short label names: phone billing in full (휴대폰 결제), in short (휴대폰, which also labels
 * a telephone number and counts only beside other methods), or another method.
 */
export function methodNamed(
  label: string,
  { phone, short, other, notes, goods }: MethodWords,
): MethodName | undefined {
  const words = squeeze(label.slice(0, 120))
    .replace(/^[^\p{L}]+/u, '')
    .replace(KEPT_NUMBER, '');
  if (words === '' || words.length > LABEL_LENGTH) return undefined;
  const full = phone.find((name) => words.startsWith(name));
  if (full !== undefined) return isRemark(words.slice(full.length), notes) ? 'phone' : undefined;
  // What stands in brackets behind it is a remark: mobile carrier billing (SKT, KT).
  const bare = words.replace(/\([^()]{0,20}\)|[^\p{L}]+$/u, '').replace(/(?<=.)결제수단$/, '');
  if (short.includes(bare)) return 'short';
  const endsIn = (name: string): boolean => bare.endsWith(name) && bare.length <= name.length + MOST_AHEAD;
  if (phone.some(endsIn) && !notes.test(words.slice(bare.length))) return 'phone';
  if (goods.test(words)) return undefined;
  const isOther = (text: string): boolean =>
    other.some((name) => text.startsWith(name) || text.endsWith(name));
  // Any method may have 결제 behind its name: 신용카드 결제.
  if (isOther(words) || isOther(words.replace(/결제(?:수단)?$/, ''))) return 'other';
  const [, outer = '', inner = ''] = IN_BRACKETS.exec(words) ?? [];
  if (notes.test(outer)) return undefined;
  if (phone.includes(inner)) return 'phone';
  return isOther(inner) ? 'other' : undefined;
}

/** Characters in front of the method's full name: a gateway's, a country's (korean mobile phone payment). */
const MOST_AHEAD = 11;

/** The number of a saved card or phone, which tells it from others, and its network. */
const KEPT_NUMBER = /\(?[\d*•x-]{4,16}\)?(?:skt|kt|lgu\+)?$/;

/**
 * A method in brackets behind the name of the company that handles the payment, as plugins of shop engines write it:
 * 아임포트(휴대폰소액결제).
 */
const IN_BRACKETS = /^([\p{L}\d.\s-]{1,20})[([]([^()[\]]{1,16})[)\]]$/u;

/** What may follow the name of a method: nothing, a short remark, a note in brackets; not another noun. */
const isRemark = (rest: string, notes: RegExp): boolean =>
  !notes.test(rest) && (rest.length <= 10 || /^[([]/.test(rest));
