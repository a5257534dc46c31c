import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';

interface Props {
  readonly onFall: () => void;
  readonly children: ComponentChildren;
}

/** Nothing, once its children could not be drawn. */
export function Standing({ onFall, children }: Props) {
  const [failure] = useErrorBoundary(onFall);
  return failure === undefined ? children : null;
}
