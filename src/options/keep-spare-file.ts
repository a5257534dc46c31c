import type { SpareFile } from '../contract/ports.ts';
import type { SafekeepingPort } from './state/safekeeping.ts';

type Port = Pick<SafekeepingPort, 'makeBackup' | 'checkBackup' | 'noteSaved'>;

/**
 * Writes everything into the chosen file, where that differs from what was written before.
 * From a store without a single entry nothing is written: the file may hold the only copy of the entries.
 * @param before what this page last wrote into the file.
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

/** Without the moment at which it was made: apart from that, two files of the same data are equal. */
const withoutMoment = (text: string): string => text.replace(/"made":"[^"]*"/, '');
