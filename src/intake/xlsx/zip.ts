import { Inflate } from 'fflate';
import type { Steps } from '../../exchange/drafts/steps.ts';

/** One file in an archive, still compressed. */
export interface ZipPart {
  readonly isPacked: boolean;
  readonly bytes: Uint8Array;
}

/** The archive ends early, uses an unknown compression, or has a password. */
export class ZipFault extends Error {}

/** The parts unpack to more than is allowed. */
export class TooBig extends Error {}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
/** Bytes of the end record without the comment that may follow, which has 64 KB at most. */
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;

/**
 * The parts of a ZIP archive by their names in lower case, as its directory lists them (APPNOTE 4.3).
 * @throws ZipFault
 */
export function zipParts(bytes: Uint8Array): ReadonlyMap<string, ZipPart> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const parts = new Map<string, ZipPart>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw new ZipFault('directory');
    const [nameSize, ...others] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameSize ?? 0)));
    parts.set(name.replaceAll('\\', '/').toLowerCase(), partAt(view, bytes, at));
    at += 46 + [nameSize ?? 0, ...others].reduce((sum, size) => sum + size, 0);
  }
  return parts;
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at -= 1) {
    if (view.getUint32(at, true) === DIRECTORY_END) return at;
  }
  throw new ZipFault('no directory');
}

function partAt(view: DataView, bytes: Uint8Array, entry: number): ZipPart {
  const [flags, method] = [view.getUint16(entry + 8, true), view.getUint16(entry + 10, true)];
  const [size, local] = [view.getUint32(entry + 20, true), view.getUint32(entry + 42, true)];
  const isKnown = (method === STORED || method === DEFLATED) && (flags & 1) === 0;
  if (!isKnown || local + 30 > bytes.length) throw new ZipFault('part');
  const begin = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (begin + size > bytes.length) throw new ZipFault('part ends early');
  return { isPacked: method === DEFLATED, bytes: bytes.subarray(begin, begin + size) };
}

/** Compressed bytes that are unpacked in one step. */
const A_STEP = 32_768;

/** Bytes that the parts of one archive may still unpack to: a small file can unpack to gigabytes. */
export interface UnpackRoom {
  left: number;
}

/**
 * Unpacks a part piece by piece, and passes on each piece.
 * @throws ZipFault, TooBig
 */
export function* unpacked(
  { isPacked, bytes }: ZipPart,
  room: UnpackRoom,
  take: (piece: Uint8Array) => void,
): Steps<void> {
  const takeSome = (piece: Uint8Array) => {
    room.left -= piece.length;
    if (room.left < 0) throw new TooBig();
    take(piece);
  };
  let isWhole = !isPacked;
  const inflate = new Inflate((piece, isLast) => {
    takeSome(piece);
    isWhole = isLast;
  });
  for (let at = 0; at < bytes.length; at += A_STEP) {
    const piece = bytes.subarray(at, at + A_STEP);
    if (isPacked) inflate.push(piece, at + A_STEP >= bytes.length);
    else takeSome(piece);
    yield;
  }
  if (!isWhole) throw new ZipFault('ends early');
}
