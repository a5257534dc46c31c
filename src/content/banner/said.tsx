import { useEffect, useState } from 'preact/hooks';

interface Props {
  readonly text: string;
  readonly urgent: boolean;
}

/** A live region must be there before its words are: screen readers announce the change, once. */
const AFTER_MS = 120;

/** What a screen reader says when the banner comes; later redraws of the same notice say nothing. */
export function Said({ text, urgent }: Props) {
  const [said, say] = useState('');
  // No dependency on the text: announced once a notice, not again when a figure in it moves.
  useEffect(() => {
    const timer = setTimeout(() => say(text), AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p class="visually-hidden" role={urgent ? 'alert' : 'status'}>
      {said}
    </p>
  );
}
