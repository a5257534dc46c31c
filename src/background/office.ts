import { type Day, seoulDay } from '../core/day.ts';
import { firstLine } from '../core/line.ts';
import { DEFAULT_SETTINGS } from '../core/settings.ts';
import { type Blanks, type Books, openBooks } from '../storage/books.ts';
import { createPayingTabs, type PayingTabs } from './paying-tabs.ts';
import type { Ports } from './ports.ts';
import { monthsThatMatter } from './reckon.ts';
import { createSerial, type Serial } from './serial.ts';
import { createWriter, type Writer } from './writer.ts';

/** What every handler works with: the ports, the one queue and the one writer. */
export interface Office {
  readonly ports: Ports;
  readonly serial: Serial;
  readonly writer: Writer;
  readonly today: () => Day;
  readonly payingTabs: PayingTabs;
  /** The books of the months that today's figures need, read now. */
  readonly readBooks: () => Promise<Books>;
}

/** `written` is called after every write. */
export function createOffice(ports: Ports, written: () => void): Office {
  const serial = createSerial();
  const blanks = (): Blanks => ({
    settings: { commands: [], aside: [], settings: DEFAULT_SETTINGS },
    lines: { commands: [], aside: [], lines: [firstLine(ports.translate('noticeFirstLine'))] },
    bills: { commands: [], aside: [], bills: [] },
    ledger: { aside: [], entries: [], gone: [] },
  });
  const today = () => seoulDay(ports.clock.now());
  return {
    ports,
    serial,
    writer: createWriter({ serial, clock: ports.clock, saved: ports.saved, blanks, written }),
    today,
    payingTabs: createPayingTabs(ports.seen),
    readBooks: () => openBooks(ports.saved, blanks(), monthsThatMatter(today())),
  };
}
