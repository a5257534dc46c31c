import { useTranslate } from '../../ui/translate-context.ts';
import { readingWords } from './panel.tsx';
import { mayPick, type PickerState } from './picking.ts';

/** A frame around what is pointed at or chosen, and beside it what would be read. */
export function Spot({ state }: { readonly state: PickerState }) {
  const speech = useTranslate();
  const { phase, at, sum } = state;
  if (phase === 'saved') return null;
  const shown = phase === 'point' ? at : sum;
  if (shown === undefined) return null;
  const { left, top, width, height } = Element.prototype.getBoundingClientRect.call(shown.part);
  const isFine = phase !== 'point' || mayPick(state);
  const style = `left:${left - 3}px;top:${top - 3}px;width:${width + 6}px;height:${height + 6}px`;
  // Beside a part at the right edge there is room to its left.
  const tagAt = `${top < 36 ? 'is-below' : ''} ${left > innerWidth / 2 ? 'is-at-end' : ''}`;
  return (
    <div class={`spot ${isFine ? 'is-calm' : 'is-doubt'}`} style={style} aria-hidden="true">
      {phase === 'point' && <span class={`spot-tag ${tagAt}`}>{readingWords(state, speech)}</span>}
    </div>
  );
}
