import type { Packer } from '../../contract/ports.ts';

/** Bytes that are turned into letters at a time: a call takes a limited number of arguments. */
const SLICE = 32_768;

/** gzip in base64: storage keeps only text and plain data, and one letter of base64 is one byte there. */
export const packer: Packer = {
  pack: async (text) => {
    const packed = new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip')));
    return toBase64(new Uint8Array(await packed.arrayBuffer()));
  },
  unpack: async (packed, most) => {
    const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return await readText(stream, most);
  },
};

function toBase64(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += SLICE) {
    letters += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  }
  return btoa(letters);
}

/** Reads at most `most` characters: a few packed kilobytes can unpack to gigabytes. */
async function readText(stream: ReadableStream<Uint8Array<ArrayBuffer>>, most: number): Promise<string> {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  const parts: string[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    length += part.value.length;
    if (length > most) {
      await reader.cancel();
      throw new RangeError(`more than ${most} characters were packed`);
    }
  }
  return parts.join('');
}
