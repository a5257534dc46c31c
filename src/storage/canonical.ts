/** Plain data as JSON with its keys sorted, so that equal data is equal text. */
export const canonical = (value: unknown): string => JSON.stringify(inOrder(value)) ?? 'undefined';

/** Whether two pieces of plain data are equal, whatever the order of their keys. */
export const isSame = (a: unknown, b: unknown): boolean => a === b || canonical(a) === canonical(b);

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const sorted = Object.entries(value)
    .filter(([, held]) => held !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, held]) => [key, inOrder(held)]));
}

const FNV_PRIME = 16_777_619;

/** 64 bits of a text (FNV-1a, forwards and backwards): tells changed data from unchanged; no protection against forgery. */
export function digestOf(text: string): string {
  let [forwards, backwards] = [2_166_136_261, 2_166_136_261];
  for (let index = 0; index < text.length; index += 1) {
    forwards = Math.imul(forwards ^ text.charCodeAt(index), FNV_PRIME);
    backwards = Math.imul(backwards ^ text.charCodeAt(text.length - 1 - index), FNV_PRIME);
  }
  return [forwards, backwards].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
