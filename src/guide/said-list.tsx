import { useTranslate } from '../ui/translate-context.ts';
import type { GuideSentence } from './topics/topic.ts';
import { asOfWords, saidWords, sourceMonth } from './words.ts';

interface Props {
  /** The sentences are steps, to be done in their order. */
  readonly isOrdered: boolean;
  readonly said: readonly GuideSentence[];
}

/** Steps as a numbered list, facts as a plain one. */
export function SaidList({ isOrdered, said }: Props) {
  const items = said.map((one) => <Item key={one.text} said={one} />);
  return isOrdered ? <ol class="guide-steps">{items}</ol> : <ul class="guide-facts">{items}</ul>;
}

function Item({ said }: { readonly said: GuideSentence }) {
  const speech = useTranslate();
  const { name, from, isDated } = said;
  return (
    <li>
      {name !== undefined && <strong class="guide-said-name">{speech.t(name)}</strong>}
      <span>
        {saidWords(speech, said)}
        {isDated && from !== undefined && (
          <>
            {' '}
            <span class="guide-as-of">{asOfWords(speech, sourceMonth(from))}</span>
          </>
        )}
      </span>
    </li>
  );
}
