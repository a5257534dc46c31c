// @vitest-environment test-dom
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../../src/content/read/read-page.ts';
import { mayNameBilling, namesBilling } from '../../../../src/detection/suspect.ts';
import { parsePage } from '../parse-page.ts';
import { judge, told } from './judge.ts';

/**
 * Korean shops in English, with a sum in won: names of the method and of wallets, names of sums, buttons. Both checks have
 * to see them.
 */
type Row = readonly [name: string, right: string, html: string];

const SHOP = 'https://hanji-lamps.example.kr/en/checkout';
const radios = (chosen: string, ...others: string[]) =>
  [...others, chosen]
    .map((name) => `<label><input type="radio" name="p"${name === chosen ? ' checked' : ''}>${name}</label>`)
    .join('');
const page = (body: string) => `<title>Checkout</title>${body}`;

/** Whether the first check would load the second. */
function isSuspected(html: string): boolean {
  const { text, choices } = readPage(parsePage(html), { href: SHOP });
  const pieces = [...text.split(/[\n\t\v\ue000]/), ...choices.map(({ label }) => label)];
  return mayNameBilling(html) && namesBilling(pieces);
}

describe('an English shop that bills in won', () => {
  const rows: readonly Row[] = [
    [
      'a phone bill',
      'pay 12400',
      `${radios('Phone bill', 'Credit/Debit card')}<p>You pay <b>₩12,400</b></p><button>Pay now</button>`,
    ],
    [
      'the method with its carriers in brackets',
      'pay 63000',
      `${radios('Mobile carrier billing (SKT, KT, LG U+)', 'Card')}<p>Total amount KRW 63,000</p><button>Complete payment</button>`,
    ],
    [
      'the same with slashes, and the sum that is left to pay',
      'pay 41500',
      `${radios('Mobile carrier billing (SKT / KT / LG U+)', 'Card')}<p>Total to pay: 41,500 KRW</p><button>Complete purchase</button>`,
    ],
    [
      'the country before the name',
      'pay 15700',
      `${radios('Korean mobile phone payment', 'Card', 'Bank transfer')}<p>Order total</p><p>15,700 won</p><button>Pay</button>`,
    ],
    [
      'the country behind it, and a sum in the button',
      'pay 24300',
      `${radios('Mobile payment (Korea)', 'Credit card', 'PAYCO')}<p>Amount due: 24,300 KRW</p><button>Pay 24,300 KRW</button>`,
    ],
    [
      'the short name beside wallets that nobody listed',
      'pay 77000',
      `${radios('Mobile phone (KR carriers)', 'Google Pay', 'Samsung Pay')}<p>Order total ₩77,000</p><button>Buy now</button>`,
    ],
  ];
  test.each(rows)('%s', (_, right, body) => {
    expect(told(judge(page(body), SHOP))).toBe(right);
    expect(isSuspected(page(body))).toBe(true);
  });
});

describe('what is no phone bill there', () => {
  const rows: readonly Row[] = [
    [
      'a card, with the phone bill beside it',
      'quiet',
      `${radios('Card', 'Phone bill')}<p>Total ₩12,400</p><button>Pay now</button>`,
    ],
    [
      'a wallet, with the phone beside it',
      'quiet',
      `${radios('KakaoPay', 'Mobile phone', 'Card')}<p>Total ₩12,400</p><button>Pay now</button>`,
    ],
    [
      'how to sign in',
      'quiet',
      `${radios('Mobile phone', 'Email', 'Digital certificate')}<p>Total ₩12,400</p><button>Continue</button>`,
    ],
    [
      'a link to the site for telephones, in a row with ways to pay',
      'quiet',
      `<nav><a class="active" href="#">Mobile</a><a href="#">Samsung Pay</a><a href="#">Card</a></nav><p>Orders over ₩50,000 ship free</p><button>Checkout</button>`,
    ],
    [
      'goods',
      'quiet',
      `<ul><li class="selected">Mobile phone</li><li>Tablet</li><li>SD card</li></ul><p>Total ₩890,000</p><button>Checkout</button>`,
    ],
    [
      'a field for the number',
      'quiet',
      `<label>Mobile phone<input type="tel"></label>${radios('Credit card', 'Bank transfer')}<p>Total ₩12,400</p><button>Pay now</button>`,
    ],
    [
      'a telephone’s size of the page',
      'quiet',
      `<select name="device"><option>PC</option><option value="mobile" selected>Mobile</option></select>${radios('Credit card')}<p>Total ₩12,400</p><button>Pay now</button>`,
    ],
    [
      'a sum in another currency',
      'pay missing',
      `${radios('Mobile phone billing', 'Card')}<p>Total $41.00</p><button>Complete purchase</button>`,
    ],
  ];
  test.each(rows)('%s', (_, right, body) => {
    expect(told(judge(page(body), SHOP))).toBe(right);
  });
});
