import { Fragment } from 'preact';

interface Props {
  readonly parts: readonly string[];
}

/**
 * Parts of a sentence with a dot between them, each unbroken. The dot belongs to the part after it and is cut off where
 * that part begins a line, so that no line begins or ends with a dot.
 */
export const Dotted = ({ parts }: Props) => (
  <span class="dotted">
    {parts.map((part, at) => (
      <Fragment key={part}>
        {at > 0 && ' '}
        <span class="dotted-part">
          <span class="dotted-mark">{at > 0 && '· '}</span>
          {part}
        </span>
      </Fragment>
    ))}
  </span>
);
