/**
 * How shops and gateways name their steps, in the address or in the title, without the Korean words; every payment host is
 * named, too, and so is a host in another script's letters (xn--), which may pose as one. Lower case, a bar between; to
 * look for each in turn costs less than to make one expression of them.
 */
export const ORDER_NAMES =
  'order|pay|bill|checkout|charge|settle|cart|purchase|buy|reserv|book|ticket|donat|coin|cash|point|subscri|member|complete|result|return|danal|teledit|mobilian|inicis|kcp|dacom|allthegate|/xn--|.xn--';

/** A Korean host, Korea's own encoding, and the sign of its money. */
export const KOREAN_MARKS = '.kr/|.kr:|.kr.| euc-kr|₩';
