/** The kind of a file by its first bytes, whatever the end of its name: many an `.xls` is an HTML page or plain text. */
export type FileKind = 'text' | 'zip' | 'old-workbook' | 'locked' | 'other';

const STARTS: readonly (readonly [FileKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  // A compound file: the workbook of Excel 97 to 2003.
  ['old-workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  // Workbooks older than Excel 97 begin with their first record.
  ['old-workbook', [0x09, 0x08, 0x10, 0x00]],
  ['old-workbook', [0x09, 0x08, 0x08, 0x00]],
  ['old-workbook', [0x09, 0x04, 0x06, 0x00]],
  ['old-workbook', [0x09, 0x02, 0x06, 0x00]],
  ['other', [0x25, 0x50, 0x44, 0x46]], // PDF
];

/** A workbook with a password is a compound file around a modern workbook. */
const LOCK = 'EncryptedPackage';

/** The kind of a file by its first bytes; text where they match nothing. */
export function fileKindOf(bytes: Uint8Array): FileKind {
  const kind = STARTS.find(([, start]) => start.every((byte, index) => bytes[index] === byte))?.[0] ?? 'text';
  return kind === 'old-workbook' && holdsWide(bytes, LOCK) ? 'locked' : kind;
}

/** Whether the bytes hold the letters in UTF-16, as the directory of a compound file names its streams. */
function holdsWide(bytes: Uint8Array, letters: string): boolean {
  const wanted = [...letters].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** Whether a text is an HTML page with a table. */
export const isPage = (text: string): boolean => /^\s*</.test(text) && /<table[\s>]/i.test(text);

/** Whether a text is an XML workbook of Excel 2003, which is no page. */
export const isOldXml = (text: string): boolean =>
  /^\s*<\?xml/.test(text) &&
  text.slice(0, 2_000).includes('urn:schemas-microsoft-com:office:spreadsheet') &&
  !isPage(text);
