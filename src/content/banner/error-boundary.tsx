import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';

interface Props {
  readonly onFall: () => void;
  readonly children: ComponentChildren;
}

/** Stands until a part of it fails; then nothing does. */
export function ErrorBoundary({ onFall, children }: Props) {
  const [failure] = useErrorBoundary(onFall);
  return failure === undefined ? children : null;
}
