import { describe, expect, test } from 'vitest';
import { type Decode, decodeText } from '../../../src/exchange/encoding.ts';

const decode: Decode = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};
const TEXT = '결제일시,가맹점,금액\r\n2026-11-21,도서상점,12300\r\n';
/** 가맹점 and a comma, as CP949 writes it. */
const CP949 = [0xb0, 0xa1, 0xb8, 0xcd, 0xc1, 0xa1, 0x2c, 0x31];

const utf16 = (text: string, little: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(index * 2, text.charCodeAt(index), little);
  return new Uint8Array(view.buffer);
};

describe('decodeText', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode(TEXT), 'utf-8'],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${TEXT}`), 'utf-8'],
    ['UTF-16 with a mark', utf16(`\ufeff${TEXT}`, true), 'utf-16le'],
    ['UTF-16, big end first, with a mark', utf16(`\ufeff${TEXT}`, false), 'utf-16be'],
    ['UTF-16 without a mark', utf16(TEXT, true), 'utf-16le'],
    ['UTF-16, big end first, without a mark', utf16(TEXT, false), 'utf-16be'],
  ])('%s', (_, bytes, encoding) => {
    expect(decodeText(bytes, decode)).toEqual({ text: TEXT, encoding });
  });

  test('CP949, which is no UTF-8', () => {
    expect(decodeText(new Uint8Array(CP949), decode)).toEqual({ text: '가맹점,1', encoding: 'euc-kr' });
  });

  test('a picture is no text', () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0xff, 0xff]);
    expect(decodeText(png, decode)).toBeUndefined();
  });
});
