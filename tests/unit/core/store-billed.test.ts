import { expect, test } from 'vitest';
import { isStoreBilled, storeBilledIn } from '../../../src/core/store-billed.ts';

test.each([
  '구글플레이',
  '구글 플레이 스토어',
  'GOOGLE *YouTube Premium',
  'Google Play',
  '구글페이먼트코리아',
  '유튜브 프리미엄',
  '애플',
  'APPLE.COM/BILL',
  '애플 뮤직',
  '앱스토어',
  'iTunes',
  '원스토어',
  'ONE store',
  '넷플릭스',
  '(주)넷플릭스',
  'NETFLIX.COM',
  'Spotify AB',
  '넷플릭스 주식회사',
  '주식회사넷플릭스',
  '㈜원스토어',
  '원 스토어',
  '삼성갤럭시스토어',
  '유투브 프리미엄',
  '애플티비',
  'GooglePlay',
  'GOOGLE_PLAY',
  'GOOGLE PAYMENT KOREA',
  'YouTubePremium',
  'APPLE.COMBILL',
  'AppleMusic',
  'PlayStationStore',
  'MicrosoftStore',
  'SpotifyAB',
  'ＮＥＴＦＬＩＸ',
  '넷플릭스'.normalize('NFD'),
])('%s is billed by the carrier itself', (name) => {
  expect(isStoreBilled(name)).toBe(true);
});

test.each([
  '애플망고농장',
  '구글링 학원',
  '별빛게임즈',
  '파인애플 마켓',
  '천원스토어',
  'Pineapple shop',
  'Applebee shop',
  'Googling books',
  'Phone Store',
  '도서상점',
  '',
])('%s is not', (name) => {
  expect(isStoreBilled(name)).toBe(false);
});

test.each([
  ['Pineapple shop, paid as Netflix', 'Netflix'],
  ['Google Play Store', 'Google Play'],
  ['구글페이먼트코리아 유한회사', '구글'],
  ['주식회사 넷플릭스', '넷플릭스'],
  ['아이클라우드 50GB', '아이클라우드'],
  ['마이크로소프트 365', '마이크로소프트'],
])('%s is named %s', (text, name) => {
  expect(storeBilledIn(text)).toBe(name);
});
