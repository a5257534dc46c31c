import type { LineView, Snapshot } from '../contract/snapshot.ts';
import { activeAmong } from '../core/line.ts';

/** The line that is shown, and that new payments go to; or the one that was picked here instead. */
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
