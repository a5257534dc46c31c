import type { ComponentChildren } from 'preact';

interface Props {
  /** The text of the children, as one text for a screen reader. */
  readonly label: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/**
 * Text on screen, and the same text as a label for screen readers. `window.find` of a page reaches into closed shadow
 * roots, so the page could search for the figures; it does not reach inert content or labels (both tried in Chromium
 * 156 and Firefox 153).
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
