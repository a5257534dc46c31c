import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A part of the popup that its first view does without: its code is loaded when it is drawn, or earlier by `load`. */
export interface LazyPart<Props> {
  (props: Props): JSX.Element | null;
  /**
   * Loads the code; afterwards the part is drawn at once. @throws where its file cannot be read; the next call tries
   * again.
   */
  readonly load: () => Promise<void>;
}

/** @param read imports the part, from files of the extension itself, so that it works offline. */
export function lazyPart<Props>(read: () => Promise<(props: Props) => JSX.Element | null>): LazyPart<Props> {
  let draw: ((props: Props) => JSX.Element | null) | undefined;
  let underWay: Promise<void> | undefined;
  const load = () => {
    underWay ??= read().then(
      (part) => {
        draw = part;
      },
      (error: unknown) => {
        underWay = undefined;
        throw error;
      },
    );
    return underWay;
  };
  function Part(props: Props) {
    const [, redraw] = useState(false);
    const Drawn = draw;
    useEffect(() => {
      if (draw === undefined) void load().then(() => redraw(true));
    }, []);
    return Drawn === undefined ? null : <Drawn {...(props as Props & JSX.IntrinsicAttributes)} />;
  }
  return Object.assign(Part, { load });
}
