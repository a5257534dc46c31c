import { expect, test } from 'vitest';
import { isStoreBilled } from '../../../src/core/store-billed.ts';

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
])('%s is billed by the carrier itself', (name) => {
  expect(isStoreBilled(name)).toBe(true);
});

test.each(['애플망고농장', '구글링 학원', '별빛게임즈', '파인애플 마켓', 'Pineapple shop', '도서상점', ''])(
  '%s is not',
  (name) => {
    expect(isStoreBilled(name)).toBe(false);
  },
);
