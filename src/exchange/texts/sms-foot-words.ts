/** Text at the foot of a receipt that says nothing about the payment itself. Sources as in sms-words.ts. */

/** The date of the next monthly payment: it says nothing about this one. */
export const NEXT_ONE =
  /(?:다음|차기|익월)\s*(?:자동|정기)?\s*결제\s*(?:예정)?\s*(?:일자|일시|일)?\s*[:：은]?\s*(?:\d{2,4}\s?[-./년]\s?)?\d{1,2}\s?[-./월]\s?\d{1,2}\s?일?/g;
/** The bill on which a payment is charged. */
export const BILLED_ON =
  /(?:(?<!\d)\d{1,2}\s?월|다음\s?달|익월|차월)(?:분|의)?\s*(?:(?:통신|휴대폰|핸드폰|이용)\s*)?(?:요금|청구서|고지서)(?:에|으로)?\s*(?:합산|포함|함께|같이)?\s*(?:되어|하여|돼)?\s*청구(?:\s*예정|될\s*예정|됩니다|되며|되어집니다)?(?:입니다|이에요)?/g;
