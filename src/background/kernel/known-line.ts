import { type Books, isRead } from '../../storage/documents.ts';

/** Whether there is such a line; taken on trust while the saved lines cannot be read. */
export const isLine = (books: Books, id: string): boolean =>
  !isRead(books.lines) || books.lines.value.lines.some((line) => line.id === id);
