/** Letters of CP949 beyond KS X 1001, which Node cannot decode and so cannot be asked for. */
const BEYOND: Readonly<Record<string, readonly number[]>> = { 똠: [0x8c, 0x63], 뷁: [0x94, 0xee] };

/** Every letter of KS X 1001 with its two bytes, found by decoding them all. */
function ksX1001(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('euc-kr');
  const range = Array.from({ length: 94 }, (_, index) => 0xa1 + index);
  const pairs = range.flatMap((lead) => range.map((trail) => [lead, trail] as const));
  return new Map(pairs.map((pair) => [decoder.decode(new Uint8Array(pair)), pair]));
}

/** Text as Korean spreadsheets save it. */
export function cp949(text: string): Uint8Array {
  const table = ksX1001();
  return new Uint8Array(
    [...text].flatMap((letter) => {
      const bytes = letter < '\u0080' ? [letter.charCodeAt(0)] : (BEYOND[letter] ?? table.get(letter));
      if (bytes === undefined) throw new Error(`no CP949 for ${letter}`);
      return [...bytes];
    }),
  );
}
