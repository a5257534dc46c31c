import { expect, test } from 'vitest';
import { withSumsInFigures } from '../../../../src/exchange/texts/sums-in-words.ts';

test.each<[why: string, text: string, read: string]>([
  ['each figure with its unit', '구름카페 칠천팔백원 결제', '구름카페 7800원 결제'],
  ['units apart, as on paper', '일금 삼만 이천오백 원정', '32500원'],
  ['a particle behind', '만오천원이 결제되었습니다', '15000원이 결제되었습니다'],
  ['figures and words mixed', '3천오백원 승인', '3500원 승인'],
  ['a unit alone is one of it', '천원 결제', '1000원 결제'],
  ['figures with units are read as they are', '1만 2천원 결제', '1만 2천원 결제'],
  ['a shop with a sum in its name', '천원마트 4,400원', '천원마트 4,400원'],
  ['a sum that is only about so much', '몇 천원, 수백원 결제', '몇 천원, 수백원 결제'],
  ['a word that ends in 원', '병원 구원 오원', '병원 구원 오원'],
  ['the end of a name', '리디오백원 결제', '리디오백원 결제'],
  ['a sum above every limit', '천백만천원 결제', '천백만천원 결제'],
])('%s', (_, text, read) => expect(withSumsInFigures(text).trim()).toBe(read));
