import type { Verdict } from '../core/verdict.ts';
import { Icon } from './icon.tsx';
import { stateIcon } from './state-icon.ts';
import { stateTone } from './state-tone.ts';
import { useTranslate } from './translate-context.ts';
import { verdictSentence } from './verdict-sentence.ts';

interface Props {
  readonly verdict: Verdict;
  readonly class?: string;
}

/** Icon and sentence of a verdict. */
export function VerdictLine({ verdict, class: extra = '' }: Props) {
  const speech = useTranslate();
  return (
    <p class={`verdict-line is-${stateTone(verdict.state)} ${extra}`.trimEnd()}>
      <Icon name={stateIcon(verdict.state)} class="icon-state" />
      <span>{verdictSentence(speech, verdict)}</span>
    </p>
  );
}
