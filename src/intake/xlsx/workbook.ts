import type { Steps } from '../../exchange/drafts/steps.ts';
import { type FileFault, type Grid, squared } from '../../exchange/tables/grid.ts';
import { readLooks } from './formats.ts';
import { type Book, SheetReader, TooManyRows, unescaped } from './sheet.ts';
import { readXml, XmlFault, xmlReader } from './xml.ts';
import { TooBig, type UnpackRoom, unpacked, ZipFault, type ZipPart, zipParts } from './zip.ts';

/** Most bytes that a workbook may unpack to: a hundred thousand rows take some forty megabytes. */
const MOST_UNPACKED = 250_000_000;
const MOST_SHEETS = 40;

interface WorkbookParts {
  readonly byPath: ReadonlyMap<string, ZipPart>;
  readonly room: UnpackRoom;
}

/** The sheets that were read, hidden ones last. */
interface Workbook {
  readonly grids: readonly Grid[];
  /** How many more there are; absent where all were read. */
  readonly sheetsLeft?: number;
}

/**
 * The sheets of an .xlsx workbook (ECMA-376), or why it cannot be read.
 * @param most bytes to which its parts may unpack together
 */
export function* readWorkbook(
  bytes: Uint8Array,
  most = MOST_UNPACKED,
): Steps<Workbook | { readonly fault: FileFault }> {
  try {
    const parts: WorkbookParts = { byPath: zipParts(bytes), room: { left: most } };
    const { book } = yield* relationsOf(parts, '');
    if (book === undefined || !book.endsWith('.xml')) return { fault: 'old-workbook' };
    return yield* sheetsOf(parts, book);
  } catch (error) {
    const fault = faultOf(error);
    if (fault === undefined) throw error;
    return { fault };
  }
}

function faultOf(error: unknown): FileFault | undefined {
  if (error instanceof TooBig) return 'too-big';
  if (error instanceof TooManyRows) return 'too-many-rows';
  // For bytes that cannot be unpacked, fflate throws plain errors with a numeric code.
  const isDamage = error instanceof ZipFault || error instanceof XmlFault || isInflateFault(error);
  return isDamage ? 'damaged' : undefined;
}

const isInflateFault = (error: unknown): boolean =>
  error instanceof Error && typeof (error as { readonly code?: unknown }).code === 'number';

interface WorkbookSheet {
  readonly name: string;
  readonly path: string;
  readonly isHidden: boolean;
}

function* sheetsOf(parts: WorkbookParts, book: string): Steps<Workbook> {
  const relations = yield* relationsOf(parts, book);
  const { sheets, is1904 } = contentsOf(yield* textOf(parts, book), relations.paths);
  const about: Book = {
    strings: yield* stringsOf(parts, relations.strings),
    looks: readLooks(yield* textOf(parts, relations.styles)),
    is1904,
  };
  const grids: Grid[] = [];
  const present = sheets.filter((sheet) => parts.byPath.has(sheet.path));
  for (const { name, path, isHidden } of present.slice(0, MOST_SHEETS)) {
    const reader = new SheetReader(about);
    const xml = xmlReader(reader);
    yield* pieces(parts, path, (piece) => xml.write(piece));
    xml.end();
    grids.push({ name, rows: squared(reader.rows()), ...(isHidden && { isHidden }) });
  }
  const sheetsLeft = present.length - grids.length;
  return { grids, ...(sheetsLeft > 0 && { sheetsLeft }) };
}

interface Relations {
  readonly paths: ReadonlyMap<string, string>;
  readonly book?: string | undefined;
  readonly strings?: string | undefined;
  readonly styles?: string | undefined;
}

/** The references of a part, or of the archive itself (`''`). Paths are relative to its folder, or begin at the root. */
function* relationsOf(parts: WorkbookParts, of: string): Steps<Relations> {
  const folder = of.slice(0, of.lastIndexOf('/') + 1);
  const paths = new Map<string, string>();
  const kinds = new Map<string, string>();
  readXml(yield* textOf(parts, `${folder}_rels/${of.slice(folder.length)}.rels`), {
    open: (name, attribute) => {
      if (name !== 'Relationship') return;
      const target = (attribute('Target') ?? '').toLowerCase().replace(/^\.\//, '');
      const path = target.startsWith('/') ? target.slice(1) : folder + target;
      paths.set(attribute('Id') ?? '', path);
      kinds.set((attribute('Type') ?? '').split('/').at(-1) ?? '', path);
    },
  });
  return {
    paths,
    book: kinds.get('officeDocument'),
    strings: kinds.get('sharedStrings'),
    styles: kinds.get('styles'),
  };
}

function contentsOf(xml: string, paths: Relations['paths']) {
  const sheets: WorkbookSheet[] = [];
  let is1904 = false;
  readXml(xml, {
    open: (name, attribute) => {
      if (name === 'workbookPr') is1904 = /^(?:1|true)$/.test(attribute('date1904') ?? '');
      if (name !== 'sheet') return;
      const isHidden = (attribute('state') ?? 'visible') !== 'visible';
      const path = paths.get(attribute('id') ?? '') ?? '';
      sheets.push({ name: unescaped(attribute('name') ?? ''), path, isHidden });
    },
  });
  return { sheets: sheets.sort((a, b) => Number(a.isHidden) - Number(b.isHidden)), is1904 };
}

function* stringsOf(parts: WorkbookParts, path: string | undefined): Steps<readonly string[]> {
  const strings: string[] = [];
  let [text, isText, spoken] = ['', false, 0];
  const xml = xmlReader({
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 't') isText = true;
      if (name === 'rPh') spoken += 1;
    },
    close: (name) => {
      if (name === 'si') strings.push(unescaped(text));
      if (name === 't') isText = false;
      if (name === 'rPh') spoken -= 1;
    },
    text: (piece) => {
      if (isText && spoken === 0) text += piece;
    },
  });
  yield* pieces(parts, path, (piece) => xml.write(piece));
  if (parts.byPath.has(path ?? '')) xml.end();
  return strings;
}

function* textOf(parts: WorkbookParts, path: string | undefined): Steps<string> {
  let text = '';
  yield* pieces(parts, path, (piece) => {
    text += piece;
  });
  return text === '' ? '<none/>' : text;
}

/** The text of a part, piece by piece; nothing where there is no such part. */
function* pieces(parts: WorkbookParts, path: string | undefined, take: (piece: string) => void): Steps<void> {
  const part = parts.byPath.get(path ?? '');
  if (part === undefined) return;
  const decoder = new TextDecoder();
  yield* unpacked(part, parts.room, (bytes) => take(decoder.decode(bytes, { stream: true })));
  take(decoder.decode());
}
