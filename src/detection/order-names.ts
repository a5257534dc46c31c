/**
 * How shops and gateways name their steps, in the address or in the title, apart from the Korean words. The payment
 * hosts are included, and so are hosts in letters of another script (xn--), which may pose as one. Lower case, with
 * bars between; to look for each in turn takes less time than to compile one expression of them.
 */
export const ORDER_NAMES =
  'order|pay|bill|checkout|charge|settle|cart|purchase|buy|reserv|book|ticket|donat|coin|cash|point|subscri|member|complete|result|return|danal|teledit|mobilian|inicis|kcp|dacom|allthegate|/xn--|.xn--';

/** The ending of a Korean host, Korea's own encoding, and the sign of won. */
export const KOREAN_MARKS = '.kr/|.kr:|.kr.| euc-kr|₩';
