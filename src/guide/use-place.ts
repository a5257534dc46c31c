import { useLayoutEffect, useState } from 'preact/hooks';
import { type GuidePlace, guidePlaceOf, hashOfQuery } from './place.ts';

/** What the address asks for, followed as it changes, and a function that puts a query into the address. */
export function usePlace(): readonly [GuidePlace, (query: string) => void] {
  const [place, go] = useState(() => guidePlaceOf(location.hash));
  useLayoutEffect(() => {
    const follow = () => go(guidePlaceOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const ask = (query: string) => {
    const hash = hashOfQuery(query);
    // The first letter of a query makes a step to go back to; the letters after it replace that step.
    if (place.shows === 'found') history.replaceState(null, '', hash);
    else history.pushState(null, '', hash);
    go(guidePlaceOf(hash));
  };
  return [place, ask];
}
