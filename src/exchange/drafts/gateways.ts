import { bareName } from '../../core/shop.ts';

/**
 * Gateways by the id that detection gives them: the name that we write, then other names that are read as the same.
 * Current names: KG Mobilians became KG Financial in 2026-04 (its window in PortOne's documentation, its receipts of
 * 2026-08), Settlebank is Hecto Financial, the carrier billing of LG U+ 전자결제 went to Toss Payments, that of Daou to
 * KiwoomPay.
 */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  danal: ['다날', 'danal'],
  mobilians: [
    'KG파이낸셜',
    'KG모빌리언스',
    '모빌리언스',
    '케이지파이낸셜',
    'kgfinancial',
    'kgmobilians',
    'mobilians',
  ],
  inicis: ['KG이니시스', '이니시스', '케이지이니시스', 'inicis'],
  kcp: ['NHN KCP', 'kcp', '엔에이치엔케이씨피', 'NHN한국사이버결제', '한국사이버결제'],
  nice: [
    'NICE페이먼츠',
    '나이스페이먼츠',
    '나이스페이',
    '나이스정보통신',
    '나이스',
    'nicepay',
    'nicepayments',
  ],
  galaxia: [
    '갤럭시아머니트리',
    '갤럭시아',
    '갤럭시아커뮤니케이션즈',
    '빌게이트',
    'galaxia',
    'galaxiamoneytree',
    'billgate',
  ],
  payletter: ['페이레터', 'payletter'],
  hyosung: ['효성FMS', '효성에프엠에스', 'hyosungfms', 'hyosung'],
  hecto: ['헥토파이낸셜', '헥토', '세틀뱅크', 'hectofinancial', 'settlebank'],
  toss: ['토스페이먼츠', 'Toss페이먼츠', 'LG U+전자결제', 'LG유플러스전자결제', 'tosspayments'],
  daou: ['키움페이', '다우데이타', '다우페이', 'kiwoompay', 'daoupay'],
  innopay: ['이노페이', 'innopay'],
  easypay: ['KICC 이지페이', '이지페이', 'kicc', '한국정보통신'],
  ksnet: ['KSNET', '케이에스넷'],
  welcome: ['웰컴페이먼츠', '페이웰컴', 'welcomepayments'],
  smartro: ['스마트로', 'smartro'],
  allthegate: ['올더게이트'],
  allat: ['올앳', '삼성올앳'],
  portone: ['포트원', '아임포트'],
  kpn: ['한국결제네트웍스', '퍼스트페이', 'firstpay'],
  bluewalnut: ['블루월넛', 'bluewalnut'],
  payapp: ['페이앱', 'payapp'],
};

const IDS = new Map(
  Object.entries(NAMES).flatMap(([id, names]) => [id, ...names].map((name) => [bareName(name), id])),
);

/** The gateway's id by its name; an unknown name is returned as it is. */
export const gatewayIdOf = (name: string): string => IDS.get(bareName(name)) ?? name;

export const isGatewayName = (name: string): boolean => IDS.has(bareName(name));

/** The gateway's name in our own files; an id without a name is written as it is, and read back the same. */
export const gatewayNameOf = (id: string): string =>
  (Object.hasOwn(NAMES, id) ? NAMES[id]?.[0] : undefined) ?? id;
