import type { LineView, Snapshot } from '../contract/snapshot.ts';

/** The line that is shown and that new payments go to. */
export const activeLine = ({ lines, settings }: Snapshot): LineView | undefined =>
  lines.find(({ line }) => line.id === settings.activeLine) ?? lines[0];
