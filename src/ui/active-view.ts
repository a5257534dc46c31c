import type { LineView, Snapshot } from '../contract/snapshot.ts';
import { activeAmong } from '../core/line.ts';

/** The view of the line that new payments go to, or of the line `picked`. */
export function activeView(
  { lines, settings }: Pick<Snapshot, 'lines' | 'settings'>,
  picked: string = settings.activeLine,
): LineView | undefined {
  const line = activeAmong(
    lines.map((view) => view.line),
    picked,
  );
  return lines.find((view) => view.line === line);
}
