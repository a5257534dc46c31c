import type { ComponentChildren } from 'preact';

interface Props {
  /** What is asked: seen above the answers, and spoken as their group's name. */
  readonly words: string;
  readonly children: ComponentChildren;
}

/** A question with its answers. */
export function Slip({ words, children }: Props) {
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
