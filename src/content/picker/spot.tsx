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
  const tone = isFine ? 'is-calm' : 'is-doubt';
  const style = `left:${left - 3}px;top:${top - 3}px;width:${width + 6}px;height:${height + 6}px`;
  return (
    <>
      <div class={`spot ${tone}`} style={style} aria-hidden="true" />
      {phase === 'point' && (
        <Tag words={readingWords(state, speech)} tone={tone} left={left} above={top} below={top + height} />
      )}
    </>
  );
}

interface TagProps {
  readonly words: string;
  readonly tone: string;
  /** Of the part, in CSS px of the window, as are the others: its left, upper and lower edge. */
  readonly left: number;
  readonly above: number;
  readonly below: number;
}

/** Height of a tag with the gap to its part, px: with less room above, it stands below. */
const TAG_ROOM = 36;
/** From the part to its tag, px; the frame around the part lies between them. */
const GAP = 9;
/** From the tag to the window's edge at least, px, as picker.css has it. */
const EDGE = 8;

/** The tag begins where the part does, and further to the left where its words would not fit into the window. */
function Tag({ words, tone, left, above, below }: TagProps) {
  const isBelow = above < TAG_ROOM;
  return (
    <div
      class={`spot-row ${tone} ${isBelow ? 'is-below' : ''}`}
      style={`top:${isBelow ? below + GAP : above - GAP}px`}
      aria-hidden="true"
    >
      <i style={`flex-basis:${Math.max(0, left - 3 - EDGE)}px`} />
      <span class="spot-tag">{words}</span>
    </div>
  );
}
