import { type Documents, isRead } from '../../storage/documents.ts';

/** Whether a line of that id is saved; assumed while the saved lines cannot be read. */
export const isLine = (documents: Documents, id: string): boolean =>
  !isRead(documents.lines) || documents.lines.value.lines.some((line) => line.id === id);
