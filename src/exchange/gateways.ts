/** Gateways by the id that detection gives them: the name we write, then the other names that are read as it. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  danal: ['다날', 'danal'],
  // KG Mobilians became KG Financial; its messages of 2026 say so.
  mobilians: ['KG모빌리언스', '모빌리언스', 'KG파이낸셜', 'mobilians'],
  inicis: ['KG이니시스', '이니시스', 'inicis'],
  kcp: ['NHN KCP', 'kcp', '엔에이치엔케이씨피', '한국사이버결제'],
  nice: ['NICE페이먼츠', '나이스페이먼츠', '나이스페이', '나이스', 'nicepay'],
  galaxia: ['갤럭시아머니트리', '갤럭시아', 'galaxia'],
  payletter: ['페이레터', 'payletter'],
  hecto: ['헥토파이낸셜', '세틀뱅크', 'settlebank'],
  toss: ['토스페이먼츠', 'tosspayments'],
  daou: ['키움페이', '다우데이타', '다우페이'],
  innopay: ['이노페이', 'innopay'],
  easypay: ['KICC 이지페이', '이지페이', 'kicc', '한국정보통신'],
  ksnet: ['KSNET', '케이에스넷'],
  welcome: ['웰컴페이먼츠', '페이웰컴'],
  smartro: ['스마트로', 'smartro'],
  allthegate: ['올더게이트'],
  allat: ['올앳', '삼성올앳'],
  portone: ['포트원', '아임포트'],
  kpn: ['한국결제네트웍스', '퍼스트페이', 'firstpay'],
  bluewalnut: ['블루월넛', 'bluewalnut'],
  payapp: ['페이앱', 'payapp'],
};

const key = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/주식회사|\(주\)|㈜|[\s().,_-]/g, '');

const IDS = new Map(
  Object.entries(NAMES).flatMap(([id, names]) => [id, ...names].map((name) => [key(name), id])),
);

/** The gateway's id; the name itself for one that has none here. */
export const gatewayIdOf = (name: string): string => IDS.get(key(name)) ?? name;

export const isGatewayName = (name: string): boolean => IDS.has(key(name));

/** The name that our own files write; an id without a name stays as it is, and is read back the same. */
export const gatewayNameOf = (id: string): string =>
  (Object.hasOwn(NAMES, id) ? NAMES[id]?.[0] : undefined) ?? id;
