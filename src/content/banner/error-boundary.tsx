import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';

interface StandingProps {
  readonly onFall: () => void;
  readonly children: ComponentChildren;
}

/** Stands until a part of it fails; then nothing does. */
export function Standing({ onFall, children }: StandingProps) {
  const [failure] = useErrorBoundary(onFall);
  return failure === undefined ? children : null;
}
