import type { SpareFile } from '../contract/ports.ts';
import type { SafekeepingPort } from './safekeeping.ts';

type Port = Pick<SafekeepingPort, 'makeBackup' | 'checkBackup' | 'noteSaved'>;

/**
 * Writes everything into the chosen file, where that differs from what was written before.
 * A store without a single entry is not written: the file may hold all that is left of them.
 * @param before what the file was last given by this page.
 * @returns what it holds now. @throws where the file cannot be written.
 */
export async function keepSpareFile(file: SpareFile, port: Port, before: string | undefined) {
  const text = await port.makeBackup();
  if (text === undefined) return before;
  const content = withoutMoment(text);
  if (content === before) return before;
  const check = await port.checkBackup(text);
  if (!check.ok || check.counts.entries === 0) return before;
  await file.write(text);
  await port.noteSaved();
  return content;
}

/** Two files of the same data differ by the moment they were made. */
const withoutMoment = (text: string): string => text.replace(/"made":"[^"]*"/, '');
