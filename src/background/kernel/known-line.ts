import type { Books } from '../../storage/books.ts';

/** Whether there is such a line; taken on trust while the saved lines cannot be read. */
export const isLine = (books: Books, id: string): boolean =>
  !['ok', 'empty'].includes(books.lines.standing) || books.lines.value.lines.some((line) => line.id === id);
