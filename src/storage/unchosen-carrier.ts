import * as v from 'valibot';
import { FIRST_LINE_ID } from '../core/line.ts';
import type { Shapes } from './shapes.ts';

/** The last version of lines that gave the first line the carrier SKT before anybody had chosen one. */
const LAST_GUESSING = 2;
const versioned = v.looseObject({ version: v.number() });

/**
 * Up to version 2 the first line began with the carrier SKT, and was saved like that with the first limit typed in the
 * popup. Only the set-up made sure that a carrier was chosen: where it was never finished, nobody chose SKT, and the
 * carrier becomes unknown. Any other carrier was chosen by hand.
 */
export function withoutUnchosen(
  lines: Shapes['lines'],
  raw: unknown,
  setup: Shapes['settings']['settings']['setup'],
): Shapes['lines'] {
  const kept = v.safeParse(versioned, raw);
  if (!kept.success || kept.output.version > LAST_GUESSING || setup === 'done') return lines;
  return {
    ...lines,
    lines: lines.lines.map((line) => {
      if (line.id !== FIRST_LINE_ID || line.carrier !== 'skt') return line;
      const { carrier: _guessed, ...rest } = line;
      return rest;
    }),
  };
}
