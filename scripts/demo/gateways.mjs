// The demo's gateway windows as data: real host names, form and field names, labels and steps as their public
// documents and integration samples give them; the pages themselves are our own drawing.

/**
 * @typedef {object} Gateway
 * @property {string} id
 * @property {string} company
 * @property {string} host
 * @property {string} start path that opens the window
 * @property {string} title
 * @property {string} color
 * @property {string} help customer centre; '' where no published number is known to us
 * @property {string} form name of the request form
 * @property {(order: import('./order.mjs').Order) => Record<string, string | number>} request
 * @property {string} sealedField field that carries the transaction from step to step
 * @property {{ item: string, amount: string, period: string, shop?: string }} labels
 * @property {readonly string[]} steps
 * @property {{ phone: string, birth: string, sex: string, code: string }} fields
 * @property {{ next: string, pay: string, cancel: string }} buttons
 * @property {string} codeLabel
 * @property {string} note
 * @property {{ title: string, text: string }} done
 * @property {'pages' | 'layers'} flow a page per step, or one page whose layers change
 * @property {'list' | 'table' | 'split' | 'images'} bill how item and amount are marked up
 */

const STEPS = ['정보입력', '인증', '완료'];

/** @type {readonly Gateway[]} */
export const GATEWAYS = [
  {
    id: 'danal',
    company: '다날',
    host: 'ui.teledit.com',
    start: '/Danal/Teledit/Web/Start.php',
    title: '다날 휴대폰 결제',
    color: '#2456c8',
    help: '1566-3355',
    form: 'Ready',
    request: (order) => ({
      CPName: order.merchant,
      ItemName: order.item,
      ItemAmt: order.amount,
      IsSubscript: order.monthly ? 'Y' : 'N',
      IsPreOtbill: 'N',
    }),
    sealedField: 'ServerInfo',
    labels: { item: '상품명', amount: '결제금액', period: '제공기간', shop: '상점명' },
    steps: STEPS,
    fields: { phone: 'ID_DST_ADDR', birth: 'ID_IDEN0', sex: 'ID_IDEN1', code: 'ID_OTP' },
    buttons: { next: '인증번호 요청', pay: '결제하기', cancel: '취소' },
    codeLabel: '인증번호',
    note: '결제하신 금액은 다음 달 휴대폰 요금에 합산되어 청구됩니다.',
    done: {
      title: '결제가 정상 처리되었습니다.',
      text: '다날 휴대폰 결제를 이용해주셔서 감사합니다.',
    },
    flow: 'pages',
    bill: 'list',
  },
  {
    id: 'mobilians',
    company: 'KG모빌리언스',
    host: 'mup.mobilians.co.kr',
    start: '/MUP/goCashMain.mcash',
    title: '휴대폰 결제 - MOBILPAY',
    color: '#e2562a',
    help: '1600-0523',
    form: 'payForm',
    request: (order) => ({
      CASH_GB: 'MC',
      Prdtnm: order.item,
      Prdtprice: order.amount,
      Siteurl: 'daltokki.example',
      MC_AUTOPAY: order.monthly ? 'Y' : 'N',
      CALL_TYPE: { popup: 'P', iframe: 'I', self: 'SELF', redirect: 'SELF' }[order.shape],
    }),
    sealedField: 'Tradeid',
    labels: { item: '상품명', amount: '결제금액', period: '이용기간', shop: '상점명' },
    steps: STEPS,
    fields: { phone: 'phoneNo2', birth: 'birth', sex: 'sex', code: 'smsNo' },
    buttons: { next: '인증번호요청', pay: '결제', cancel: '취소' },
    codeLabel: '승인번호',
    note: '휴대폰으로 결제하신 금액은 익월의 휴대폰 요금에 함께 청구됩니다. [인증번호요청] 버튼을 누르시면 승인번호가 전송됩니다.',
    done: { title: '결제가 완료되었습니다.', text: '결제하신 금액은 익월 휴대폰 요금에 함께 청구됩니다.' },
    flow: 'layers',
    bill: 'table',
  },
  {
    id: 'payletter',
    company: '페이레터',
    host: 'pg.payletter.com',
    start: '/PGSVC/SMS/Payment.asp',
    title: '페이레터 휴대폰 결제',
    color: '#00a06a',
    help: '1599-2583',
    form: 'frmPay',
    request: (order) => ({
      pgcode: 'mobile',
      product_name: order.item,
      amount: order.amount,
      service_name: order.merchant,
      autopay_flag: order.monthly ? 'Y' : 'N',
    }),
    sealedField: 'token',
    labels: { item: '제품명', amount: '결제금액', period: '제공기간' },
    steps: ['정보 입력', '인증', '확인'],
    fields: { phone: 'hp', birth: 'perNo1', sex: 'perNo2', code: 'smsCode' },
    buttons: { next: '인증번호 받기', pay: '결제완료', cancel: '취소' },
    codeLabel: '인증번호',
    note: '휴대폰 결제 요금은 익월 휴대폰요금에 합산 되어 청구됩니다.',
    done: { title: '결제가 정상적으로 완료되었습니다.', text: '익월 휴대폰요금에 합산되어 청구됩니다.' },
    flow: 'layers',
    bill: 'split',
  },
  {
    id: 'hecto',
    company: '헥토파이낸셜',
    host: 'npg.settlebank.co.kr',
    start: '/mobile/main.do',
    title: '휴대폰결제',
    color: '#3b2fb5',
    help: '1600-5220',
    form: 'STPG_payForm',
    request: (order) => ({
      method: 'mobile',
      mchtName: order.merchant,
      pmtPrdtNm: order.item,
      autoPayType: order.monthly ? 'M' : '',
    }),
    sealedField: 'mchtTrdNo',
    labels: { item: '상품명', amount: '결제금액', period: '제공기간' },
    steps: STEPS,
    fields: { phone: 'telNo', birth: 'idntNo1', sex: 'idntNo2', code: 'authNo' },
    buttons: { next: '인증번호 요청', pay: '결제하기', cancel: '닫기' },
    codeLabel: '인증번호',
    note: '휴대폰결제 금액은 다음 달 통신요금에 합산 청구됩니다.',
    done: { title: '결제가 완료되었습니다', text: '이용해 주셔서 감사합니다.' },
    flow: 'pages',
    bill: 'split',
  },
  {
    id: 'kiwoom',
    company: '키움페이',
    host: 'ssl.kiwoompay.co.kr',
    start: '/2.0/mobile/DaouMobileMng.jsp',
    title: '휴대폰결제',
    color: '#c01c7c',
    help: '1588-5984',
    form: 'frmConfirm',
    request: (order) => ({
      CPID: 'DEMO0001',
      PRODUCTTYPE: '1',
      BILLTYPE: order.monthly ? '2' : '1',
      PRODUCTNAME: order.item,
      AMOUNT: order.amount,
    }),
    sealedField: 'ORDERNO',
    labels: { item: '상품명', amount: '이용금액', period: '이용기간' },
    steps: ['결제정보입력', '승인번호확인', '결제결과'],
    fields: { phone: 'mobileno2', birth: 'ssn1', sex: 'ssn2', code: 'authno' },
    buttons: { next: '승인번호요청', pay: '결제', cancel: '취소' },
    codeLabel: '승인번호',
    note: '승인번호가 전송됩니다. 이용금액은 다음달 요금 고지서에 소액결제 항목으로 청구됩니다.',
    done: {
      title: '결제가 완료되었습니다.',
      text: '결제금액은 익월 전화요금 청구서에 컨텐츠료(다우페이) 로 표기되어 청구됩니다.',
    },
    flow: 'pages',
    bill: 'table',
  },
  {
    id: 'inicis',
    company: 'KG이니시스',
    host: 'mobile.inicis.com',
    start: '/smart/mobile/',
    title: 'KG이니시스 휴대폰 결제',
    color: '#1d7fa8',
    help: '',
    form: 'btpg_form',
    request: (order) => ({
      P_MID: 'demo000001',
      P_AMT: order.amount,
      P_GOODS: order.item,
      P_HPP_METHOD: '1',
      P_INI_PAYMENT: 'MOBILE',
    }),
    sealedField: 'P_OID',
    labels: { item: '상품명', amount: '결제금액', period: '제공기간' },
    steps: STEPS,
    fields: { phone: 'hppNum', birth: 'hppBirth', sex: 'hppSex', code: 'hppCode' },
    buttons: { next: '인증번호 요청', pay: '결제하기', cancel: '취소' },
    codeLabel: '인증번호',
    note: '결제하신 금액은 익월 휴대폰 요금에 합산되어 청구됩니다.',
    done: { title: '결제가 정상적으로 처리되었습니다.', text: '이용해 주셔서 감사합니다.' },
    flow: 'pages',
    bill: 'list',
  },
  {
    id: 'innopay',
    company: '이노페이',
    host: 'pg.innopay.co.kr',
    start: '/ipay/cellphone/mainMobile.jsp',
    title: 'INNOPAY 휴대폰 결제',
    color: '#5c7a00',
    help: '',
    form: 'tranMgr',
    request: (order) => ({
      PayMethod: 'CELLPHONE',
      GoodsName: order.item,
      Amt: order.amount,
      MID: 'demo00001m',
      GoodsCl: '0',
    }),
    sealedField: 'TID',
    labels: { item: '상품명', amount: '결제금액', period: '제공기간' },
    steps: ['정보입력', '인증', '정보확인', '결제완료'],
    fields: { phone: 'DstAddr1', birth: 'Iden0', sex: 'Iden1', code: 'SmsOTP' },
    buttons: { next: '승인번호 요청', pay: '결제하기', cancel: '취소' },
    codeLabel: '승인번호',
    note: '결제금액은 다음달 휴대폰 요금에 합산되어 청구됩니다.',
    done: { title: '결제가 완료되었습니다.', text: '결제금액은 다음달 휴대폰 요금에 합산되어 청구됩니다.' },
    flow: 'pages',
    bill: 'images',
  },
  {
    id: 'welcome',
    company: '웰컴페이먼츠',
    host: 'mobile.paywelcome.co.kr',
    start: '/smart/mobile/',
    title: '웰컴페이먼츠 휴대폰 결제',
    color: '#a23b3b',
    help: '',
    form: 'btpg_form',
    request: (order) => ({
      P_MID: 'demo000002',
      P_AMT: order.amount,
      P_GOODS: order.item,
      P_HPP_METHOD: '1',
      P_OFFER_PERIOD: order.monthly ? 'M2' : '',
    }),
    sealedField: 'P_OID',
    labels: { item: '상품명', amount: '결제금액', period: '제공기간' },
    steps: STEPS,
    fields: { phone: 'hppNum', birth: 'hppBirth', sex: 'hppSex', code: 'hppCode' },
    buttons: { next: '인증번호 요청', pay: '결제하기', cancel: '취소' },
    codeLabel: '인증번호',
    note: '휴대폰 결제 금액은 익월 통신요금에 합산되어 청구됩니다.',
    done: { title: '결제가 완료되었습니다.', text: '이용해 주셔서 감사합니다.' },
    flow: 'pages',
    bill: 'table',
  },
];

/** @param {string} id @returns {Gateway} */
export const gatewayOf = (id) => GATEWAYS.find((gateway) => gateway.id === id) ?? GATEWAYS[0];

/** InnoPay's own names; the others get plain ones in the folder of their window. */
const INNOPAY_STEPS = {
  code: 'inputMobileAuthSms.jsp',
  pay: 'payConfirm.jsp',
  result: 'payResult.jsp',
  cancel: 'payCancel.jsp',
};

/**
 * Path of a step of the window: beside its start page, with the same ending.
 * @param {Gateway} gateway
 * @param {'code' | 'pay' | 'result' | 'cancel'} step
 */
export function stepPath(gateway, step) {
  const folder = gateway.start.slice(0, gateway.start.lastIndexOf('/') + 1);
  if (gateway.id === 'innopay') return folder + INNOPAY_STEPS[step];
  const ending = /\.[a-z]+$/.exec(gateway.start)?.[0] ?? '';
  return `${folder}${step}${ending}`;
}
