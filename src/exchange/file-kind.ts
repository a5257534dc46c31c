/** What the first bytes of a file say it is, whatever its name ends in: many an `.xls` is a page or a text. */
export type FileKind = 'text' | 'zip' | 'old-workbook' | 'locked' | 'other';

const STARTS: readonly (readonly [FileKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  // A compound file: the workbook of Excel 97 to 2003.
  ['old-workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  // Older ones begin with their first record.
  ['old-workbook', [0x09, 0x08, 0x10, 0x00]],
  ['old-workbook', [0x09, 0x08, 0x08, 0x00]],
  ['old-workbook', [0x09, 0x04, 0x06, 0x00]],
  ['old-workbook', [0x09, 0x02, 0x06, 0x00]],
  ['other', [0x25, 0x50, 0x44, 0x46]], // PDF
];

/** A workbook with a password is a compound file around the one of today. */
const LOCK = 'EncryptedPackage';

/** What a file is by its first bytes, whatever its name says; text where they say nothing. */
export function fileKindOf(bytes: Uint8Array): FileKind {
  const kind = STARTS.find(([, start]) => start.every((byte, index) => bytes[index] === byte))?.[0] ?? 'text';
  return kind === 'old-workbook' && holdsWide(bytes, LOCK) ? 'locked' : kind;
}

/** Whether the bytes hold those letters as UTF-16, as the directory of a compound file names its streams. */
function holdsWide(bytes: Uint8Array, letters: string): boolean {
  const wanted = [...letters].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** A text that is a page: tables of it are its rows. */
export const isPage = (text: string): boolean => /^\s*</.test(text) && /<table[\s>]/i.test(text);

/** The workbook of 2003 written as XML, which is no page. */
export const isOldXml = (text: string): boolean =>
  /^\s*<\?xml/.test(text) &&
  text.slice(0, 2_000).includes('urn:schemas-microsoft-com:office:spreadsheet') &&
  !isPage(text);
