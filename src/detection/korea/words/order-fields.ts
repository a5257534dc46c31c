/**
 * The shop's order number: hidden fields of the hand-over forms and names in return addresses of Danal, Mobilians,
 * Inicis, KCP, NICE, Galaxia, Payletter, Hecto, Toss, Daou, EasyPay, KSNET, PortOne (their samples: sure). Lower case.
 */
export const ORDER_FIELDS: readonly string[] = [
  'orderid',
  'order_id',
  'orderno',
  'order_no',
  'ordno',
  'oid',
  'p_oid',
  'poid',
  'ordr_idxx',
  'moid',
  'lgd_oid',
  'mchttrdno',
  'merchant_uid',
  'merchantuid',
  'paymentid',
  'ep_order_no',
  'sndordernumber',
  'tradeid',
];

/** The gateway's own transaction number, of the same samples. A payment tried again gets another one. */
export const TRANSACTION_FIELDS: readonly string[] = [
  'tid',
  'p_tid',
  'txtid',
  'tno',
  'trdno',
  'transaction_id',
  'paymentkey',
  'imp_uid',
  'mobilid',
  'lgd_tid',
];
