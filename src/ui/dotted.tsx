import { Fragment } from 'preact';

interface Props {
  readonly parts: readonly string[];
}

/**
 * Parts of a sentence with a dot between them, each in one piece. Where one begins a new line its dot is cut off, so that
 * none stands at the end of the line before.
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
