import { type Day, seoulDay } from '../core/day.ts';
import { blanksFor } from '../storage/blanks.ts';
import { type Books, openBooks, openRare, type RareFamily } from '../storage/books.ts';
import type { SeenFrame } from '../storage/session.ts';
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
  /** Frames of private windows that show a payment, by tab and frame: in memory alone, for as long as the worker lives. */
  readonly offRecord: Map<string, SeenFrame>;
  /** The books of the months that today's figures need, read now. */
  readonly readBooks: () => Promise<Books>;
  readonly readRare: <F extends RareFamily>(families: readonly F[]) => ReturnType<typeof openRare<F>>;
}

/** `written` is called after every write. */
export function createOffice(ports: Ports, written: () => void): Office {
  const serial = createSerial();
  const blanks = () => blanksFor(ports.translate('noticeFirstLine'));
  const today = () => seoulDay(ports.clock.now());
  return {
    ports,
    serial,
    writer: createWriter({ serial, clock: ports.clock, saved: ports.saved, blanks, written }),
    today,
    payingTabs: createPayingTabs(ports.seen),
    offRecord: new Map(),
    readBooks: () => openBooks(ports.saved, blanks(), monthsThatMatter(today())),
    readRare: (families) => openRare(ports.saved, blanks(), families),
  };
}
