import { useLayoutEffect } from 'preact/hooks';
import type { CommandClient } from './command-client.ts';

const FIELDS = 'input, textarea, select, [contenteditable]';

/**
 * Undo by Ctrl+Z and redo by Ctrl+Shift+Z (⌘ on a Mac), except in a field, which has its own undo. Each press takes the
 * next step.
 */
export function useUndoKeys(step: CommandClient['step']): void {
  // Before the first picture: a person may press as soon as something is there to see.
  useLayoutEffect(() => {
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
  // By the key's position, not its letter: with a Korean keyboard this key types ㅋ.
  if (event.code === 'KeyZ') return event.shiftKey ? 'redo' : 'undo';
  return event.code === 'KeyY' && event.ctrlKey ? 'redo' : undefined;
}
