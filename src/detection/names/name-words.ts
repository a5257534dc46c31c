import { tierOf } from '../amounts/amount-tier.ts';
import { tidy } from '../amounts/line-names.ts';
import type { RulePack } from '../pack/pack.ts';
import { squeeze } from '../page/page-text.ts';

/** How surely a text labels a name: `named` in any place (상품명), `called` only where it is set apart (판매자). */
export type LabelKind = 'named' | 'called';

/** Squeezed, without marks around it and a remark behind it: ▶ 상품명(수량) :, 상품명 / 수량. */
const bareName = (text: string): string =>
  squeeze(text.slice(0, 60))
    .replace(/^[^\p{L}]+|[^\p{L}\p{N})]+$/gu, '')
    .replace(/(?:\([^()]{0,20}\)|\/(?:수량|갯수|개수|옵션|규격))$/, '');

/** Whether the whole text labels a name. */
export function labelKind(text: string, { nameLabels, details }: RulePack): LabelKind | undefined {
  const words = bareName(text);
  if (nameLabels.named.test(words)) return 'named';
  const isKnown = details.item.includes(words) || details.merchant.includes(words);
  return isKnown || nameLabels.called.test(words) ? 'called' : undefined;
}

export const isSumName = (text: string, { amounts }: RulePack): boolean =>
  typeof tierOf(tidy(text), amounts) === 'number';

/** Another head of a row or column: a name's label, a sum's, or 수량 and the like. */
export const isHead = (text: string, pack: RulePack): boolean =>
  labelKind(text, pack) !== undefined || pack.details.heads.test(bareName(text)) || isSumName(text, pack);

/** Whether one text holds a sum with its label: 결제금액 12,300원. */
export function namesItsSum(text: string, pack: RulePack): boolean {
  const name = /^[^\d₩\\]{2,40}(?=[\d₩\\])/.exec(text)?.[0];
  return name !== undefined && isSumName(name, pack);
}

/** Whether a text is a sum and nothing else. */
export const isLoneSum = (text: string): boolean =>
  /^[₩\\]?\d[\d,]{0,12}(?:만|천)?(?:원|krw)?$/.test(squeeze(text.slice(0, 60)));

/** Whether a text only joins a label to its name: a colon, a bar, or the Hangul letter that looks like one. */
export const isJoint = (text: string): boolean => /^[\s\ue000:：|ㅣ│=>›→▶·–-]{0,12}$/.test(text);

/** One or two words at the beginning of a text, with marks before them and what joins them to the rest. */
const BEGINNINGS = [
  /^[^\p{L}\d]{0,6}([\p{L}_]{1,14})((?:\([^()]{0,20}\))?[\s\])】」』〕〉》>:：|=→▶–-]{1,8})/u,
  /^[^\p{L}\d]{0,6}([\p{L}_]{1,14}[ /][\p{L}_]{1,14})((?:\([^()]{0,20}\))?[\s\])】」』〕〉》>:：|=→▶–-]{1,8})/u,
  /^[^\p{L}\d]{0,6}((?:\p{L} ){1,6}\p{L})((?:\([^()]{0,20}\))?[\s\])】」』〕〉》>:：|=→▶–-]{1,8})/u,
];

/** A label and its name in one text: 상품명: 도시락 · [판매자] 달빛서점 · 상품명 도시락. */
export interface Labelled {
  readonly kind: LabelKind;
  /** How much of the text the label and its joint take up. */
  readonly length: number;
}

export function labelledText(text: string, pack: RulePack): Labelled | undefined {
  const beginning = text.slice(0, 60);
  for (const pattern of BEGINNINGS) {
    const [all, label = '', joint = ''] = pattern.exec(beginning) ?? [''];
    const kind = label === '' ? undefined : labelKind(label, pack);
    if (kind !== undefined && (kind === 'named' || joint.trim() !== '')) return { kind, length: all.length };
  }
  return undefined;
}
