import { createContext } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Which section is shown; without it all of them are. */
export const SectionShown = createContext<string | undefined>(undefined);

/** Section that an address asks for: `#limits`; the first one where it asks for none that there is. */
export const sectionFrom = <Name extends string>(hash: string, names: readonly Name[]): Name | undefined =>
  names.find((name) => `#${name}` === hash) ?? names[0];

/** Turns to a section at once, as a link to it would: the way back leads here again. */
export function turnToSection(name: string): void {
  if (location.hash === `#${name}`) return;
  history.pushState(null, '', `#${name}`);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

/** The section the address asks for, now and whenever it changes; its title is where the keyboard goes on. */
export function useSectionShown<Name extends string>(names: readonly Name[]): Name | undefined {
  const [shown, show] = useState(() => sectionFrom(location.hash, names));
  const isFirst = useRef(true);
  useEffect(() => {
    const follow = () => show(sectionFrom(location.hash, names));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [names]);
  useLayoutEffect(() => {
    // Whoever has just opened the page is at its top already.
    if (!isFirst.current) arriveAt(shown);
    isFirst.current = false;
  }, [shown]);
  return shown;
}

function arriveAt(name: string | undefined): void {
  scrollTo({ top: 0, behavior: 'instant' });
  document.getElementById(`${name}-title`)?.focus({ preventScroll: true });
}
