import { useEffect, useState } from 'preact/hooks';
import { type GuidePlace, guidePlaceOf, hashOfQuery } from './place.ts';

/** The place that the address names; back and forward move through it. */
export function usePlace(): readonly [GuidePlace, (query: string) => void] {
  const [place, go] = useState(() => guidePlaceOf(location.hash));
  useEffect(() => {
    const follow = () => go(guidePlaceOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const ask = (query: string) => {
    const hash = hashOfQuery(query);
    // The first letter is a step to go back over, the ones after it are not.
    if (place.shows === 'found') history.replaceState(null, '', hash);
    else history.pushState(null, '', hash);
    go(guidePlaceOf(hash));
  };
  return [place, ask];
}
