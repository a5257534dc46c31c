import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';

interface Props {
  readonly onFall: () => void;
  readonly children: ComponentChildren;
}

/** Shows its children until one of them throws; from then on nothing. */
export function ErrorBoundary({ onFall, children }: Props) {
  const [failure] = useErrorBoundary(onFall);
  return failure === undefined ? children : null;
}
