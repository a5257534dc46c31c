/**
 * Reads bytes as text; `undefined` where they are not valid in that encoding. In the browser a TextDecoder with
 * `fatal`.
 */
export type Decode = (bytes: Uint8Array, encoding: Encoding) => string | undefined;

/** `euc-kr` is the browsers' name for CP949, which Korean spreadsheets still write. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'euc-kr';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The text of a file: by its byte-order mark, or else in the first encoding in which its bytes are valid. `undefined`
 * where there is none.
 */
export function decodeText(bytes: Uint8Array, decode: Decode): Decoded | undefined {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  const candidates: readonly Encoding[] = marked ? [marked[0]] : [...wide(bytes), 'utf-8', 'euc-kr'];
  for (const encoding of candidates) {
    const text = decode(bytes, encoding);
    if (text !== undefined && !text.includes('\0')) return { text: text.replace(/^\ufeff/, ''), encoding };
  }
  return undefined;
}

/** UTF-16 without a byte-order mark: digits and commas leave every second byte zero. */
function wide(bytes: Uint8Array): Encoding[] {
  const sample = bytes.subarray(0, 2_000);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd < sample.length / 20) return [];
  return even < odd ? ['utf-16le'] : ['utf-16be'];
}
