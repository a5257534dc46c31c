import { useEffect, useState } from 'preact/hooks';

/** Read from the prototype: a page can hide a document's property behind an element of that name. */
const isHidden = (): boolean => Reflect.get(Document.prototype, 'hidden', document) === true;

/** Seconds left. They pass only while the tab is in sight, because a wait that is not seen makes nobody think again. */
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
