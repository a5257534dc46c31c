import { useEffect } from 'preact/hooks';
import type { CommandClient } from './command-client.ts';

const FIELDS = 'input, textarea, select, [contenteditable]';

/** Ctrl+Z and Ctrl+Shift+Z (⌘ on a Mac), wherever no field has its own undo. Pressed in a row, each takes the next. */
export function useUndoKeys(step: CommandClient['step']): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const wanted = wantedBy(event);
      if (wanted === undefined || event.repeat) return;
      event.preventDefault();
      void step(wanted);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [step]);
}

function wantedBy(event: KeyboardEvent): 'undo' | 'redo' | undefined {
  const isField = event.target instanceof Element && event.target.closest(FIELDS) !== null;
  if (isField || event.altKey || !(event.ctrlKey || event.metaKey)) return undefined;
  // The key's place, not its letter: a Korean keyboard writes ㅋ there.
  if (event.code === 'KeyZ') return event.shiftKey ? 'redo' : 'undo';
  return event.code === 'KeyY' && event.ctrlKey ? 'redo' : undefined;
}
