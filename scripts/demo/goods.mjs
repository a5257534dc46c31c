// What the invented shop sells, and an order of it.
import { seal } from './order.mjs';

export const MERCHANT = '달토끼 상점';

/**
 * @typedef {{ id: string, name: string, price: number, tint: string, say: string, monthly?: boolean }} Item
 * @type {readonly Item[]}
 */
export const ITEMS = [
  {
    id: 'moon',
    name: '달빛 이모티콘 세트',
    price: 3_300,
    tint: '#fdf3d8',
    say: '토끼 24종. 오늘 밤 톡에 붙여 보세요.',
  },
  {
    id: 'book',
    name: '전자책 『토끼의 겨울』',
    price: 12_300,
    tint: '#e8f2ee',
    say: '짧은 소설 한 권, 바로 읽을 수 있어요.',
  },
  {
    id: 'music',
    name: '음악 이용권 30일',
    price: 9_900,
    tint: '#e9eefb',
    say: '매달 이어지는 정기결제 상품이에요.',
    monthly: true,
  },
  {
    id: 'coin',
    name: '달토끼 코인 3,000개',
    price: 30_000,
    tint: '#fdeadf',
    say: '게임 안에서 쓰는 코인이에요.',
  },
  {
    id: 'lamp',
    name: '달 모양 무드등',
    price: 89_000,
    tint: '#f3ecfb',
    say: '책상 위에 뜨는 작은 달.',
  },
  {
    id: 'tablet',
    name: '그림 그리는 태블릿',
    price: 270_000,
    tint: '#e6f4fa',
    say: '한도가 넘는 결제를 볼 때 좋아요.',
  },
];

/** @param {string} id @returns {Item} */
export const itemOf = (id) => ITEMS.find((item) => item.id === id) ?? ITEMS[1];

/** A sealed order for a page that opens a window directly, without the shop's checkout. */
export const sampleOrder = (gatewayId, changes = {}) =>
  seal({
    id: 'DT0000000001',
    item: itemOf('book').name,
    amount: itemOf('book').price,
    merchant: MERCHANT,
    gateway: gatewayId,
    shape: 'self',
    outcome: 'success',
    monthly: false,
    ...changes,
  });
