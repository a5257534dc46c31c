import type { ComponentChildren } from 'preact';

interface Props {
  /** The question: shown above the answers, and spoken as the name of their group. */
  readonly words: string;
  readonly children: ComponentChildren;
}

/** A question with its answers. */
export function QuestionCard({ words, children }: Props) {
  return (
    <fieldset class="slip">
      <legend class="visually-hidden">{words}</legend>
      <p class="slip-words" aria-hidden="true">
        {words}
      </p>
      {children}
    </fieldset>
  );
}

interface AnswersProps {
  readonly words: readonly [first: string, second: string];
  readonly onFirst: () => void;
  readonly onSecond: () => void;
}

/** Two answers side by side. */
export function TwoAnswers({ words: [first, second], onFirst, onSecond }: AnswersProps) {
  return (
    <div class="slip-actions">
      <button type="button" class="button" onClick={onFirst}>
        {first}
      </button>
      <button type="button" class="button" onClick={onSecond}>
        {second}
      </button>
    </div>
  );
}
