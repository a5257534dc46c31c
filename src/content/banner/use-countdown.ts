import { useEffect, useState } from 'preact/hooks';

/** A page can put an element of its own in the place of a document's property, so it is read past it. */
const isHidden = (): boolean => Reflect.get(Document.prototype, 'hidden', document) === true;

/** Seconds left; they pass only while the tab is in sight, for a wait that nobody sees is none. */
export function useCountdown(seconds: number): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    if (left === 0) return undefined;
    const timer = setInterval(() => {
      if (!isHidden()) setLeft((now) => Math.max(0, now - 1));
    }, 1_000);
    return () => clearInterval(timer);
  }, [left === 0]);
  return left;
}
