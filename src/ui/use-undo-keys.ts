import { useEffect } from 'preact/hooks';
import type { NextSteps } from '../contract/safekeeping.ts';
import type { Desk } from './desk.ts';
import { redoStep, undoStep } from './step-orders.ts';

const FIELDS = 'input, textarea, select, [contenteditable]';

/** Ctrl+Z and Ctrl+Shift+Z (⌘ on a Mac), wherever no field has its own undo. */
export function useUndoKeys(steps: NextSteps | undefined, send: Desk['send']): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const wanted = wantedBy(event);
      const step = wanted && steps?.[wanted];
      if (step === undefined || event.repeat) return;
      event.preventDefault();
      void send(...(wanted === 'undo' ? undoStep(step) : redoStep(step)));
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [steps, send]);
}

function wantedBy(event: KeyboardEvent): 'undo' | 'redo' | undefined {
  const isField = event.target instanceof Element && event.target.closest(FIELDS) !== null;
  if (isField || event.altKey || !(event.ctrlKey || event.metaKey)) return undefined;
  // The key's place, not its letter: a Korean keyboard writes ㅋ there.
  if (event.code === 'KeyZ') return event.shiftKey ? 'redo' : 'undo';
  return event.code === 'KeyY' && event.ctrlKey ? 'redo' : undefined;
}
