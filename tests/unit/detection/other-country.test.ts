import { describe, expect, test } from 'vitest';
import { detect } from '../../../src/detection/detect.ts';
import { KOREA } from '../../../src/detection/korea/korea.ts';
import { says } from '../../../src/detection/korea/words/vocabulary.ts';
import type { RulePack, WindowRule } from '../../../src/detection/pack/pack.ts';
import { factsOf } from './page-facts-of.ts';

/** A made-up gateway of another country, as its rule file would be. */
const window: WindowRule = {
  id: 'jp-example',
  gateway: 'jp-example',
  domains: ['carrier-pay.example.jp'],
  names: ['キャリアペイ'],
  methods: { pay_method: ['docomo', 'auone'] },
  identity: {},
  handover: {
    marks: ['merchant_id', 'amount'],
    amount: ['amount'],
    item: ['item_name'],
  },
  ids: [],
  signs: {},
};

/** A pack is data alone: no line of detection is written for it. */
const JAPAN: RulePack = {
  ...KOREA,
  country: 'JP',
  trace: /キャリア決済|ドコモ払い|暗証番号/,
  hosts: {
    'pay.carrier-pay.example.jp': {
      gateway: 'jp-example',
      trust: 'gateway',
      phoneOnly: true,
      phonePaths: ['/'],
    },
  },
  identityHosts: [],
  quietHosts: [],
  rules: [window],
  money: { suffixes: ['円'], prefixes: ['¥', '￥'], units: [['万', 10_000]] },
  amounts: {
    ...KOREA.amounts,
    tiers: [
      ['お支払い金額', 'ご請求金額'],
      ['合計', '金額'],
    ],
    notAfter: ['次回'],
  },
  nameLabels: { named: /^商品名$/, called: /^販売者$/, stem: /商品|販売/, sentence: /です$/ },
  methods: {
    phone: ['キャリア決済', 'ドコモ払い', 'd払い', 'auかんたん決済'],
    short: [],
    other: ['クレジットカード'],
    values: ['docomo'],
    otherValues: /^credit$/,
    notes: /とは|について/,
    goods: /^カードケース$/,
    identityOrContact: /^メール$/,
    all: /^すべて$/,
    marked: /^(?!)/,
    stated: /^(?!)/,
    undone: /^(?:取消|返金)/,
    tags: /^tags?$/,
    links: /pay|order/,
  },
  billing: { 通話料金と合算: says(40, '通話料金とまとめて', '電話料金合算') },
  payVerbs: /支払う$|購入する$/,
  details: { ...KOREA.details, item: ['商品名'] },
};

describe('a rule pack for another country', () => {
  test('judges its own window', () => {
    const facts = factsOf({
      url: 'https://pay.carrier-pay.example.jp/confirm',
      text: '商品名\tスタンプ\nお支払い金額\t1,200円\n通話料金とまとめてお支払い',
    });
    expect(detect(facts, JAPAN)).toMatchObject({
      stage: 'pay',
      rule: 'jp-example',
      amount: 1_200,
      item: 'スタンプ',
    });
    expect(detect(facts)).toBeUndefined();
  });

  test('judges a shop by its own method names', () => {
    const choice = { kind: 'radio', group: 0, value: '', name: 'pay', visible: true } as const;
    const shop = (phone: boolean) =>
      factsOf({
        url: 'https://shop.example.jp/order',
        text: 'お支払い金額\t3,500円',
        choices: [
          { ...choice, label: 'クレジットカード', chosen: !phone },
          { ...choice, label: 'キャリア決済', chosen: phone },
        ],
      });
    expect(detect(shop(true), JAPAN)).toMatchObject({ stage: 'pay', amount: 3_500 });
    expect(detect(shop(false), JAPAN)).toMatchObject({ stage: 'option' });
  });
});
