import type { ComponentChildren } from 'preact';

/** One component in one state, as it is drawn for every language and theme. */
export interface Specimen {
  readonly name: string;
  readonly draw: () => ComponentChildren;
}

export interface Shelf {
  readonly title: string;
  /** Drawn as wide as a page of ours, not as a popup. */
  readonly isWide?: boolean;
  readonly specimens: readonly Specimen[];
}

/** One specimen for each of those values. */
export const each = <Value>(
  values: Readonly<Record<string, Value>>,
  draw: (value: Value) => ComponentChildren,
): Specimen[] => Object.entries(values).map(([name, value]) => ({ name, draw: () => draw(value) }));

/** What stands here is looked at, and does nothing. */
export const idle = () => undefined;
