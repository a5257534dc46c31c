import type { ComponentChildren } from 'preact';

interface Props {
  /** What the children say, as one text for a screen reader. */
  readonly label: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/**
 * Text for the eye, and the same text as a label for the ear. `window.find` of a page reaches into
 * closed shadow roots, so that it could search for the figures, but not into inert content
 * (both tried in Chromium 156 and Firefox 153); labels it does not search.
 */
export function Spoken({ label, class: looks, children }: Props) {
  return (
    <div class={looks}>
      <SpokenLabel text={label} />
      <div inert>{children}</div>
    </div>
  );
}

/** Words without a text node. */
export const SpokenLabel = ({ text }: { readonly text: string }) => (
  <span class="visually-hidden" role="img" aria-label={text} />
);
