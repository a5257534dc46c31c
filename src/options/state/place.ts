import { createContext } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Name of the section that is shown; while it is `undefined` all are. */
export const SectionShown = createContext<string | undefined>(undefined);

/** The section that an address asks for (`#limits`); the first one where it names none that exists. */
export const sectionFrom = <Name extends string>(hash: string, names: readonly Name[]): Name | undefined =>
  names.find((name) => `#${name}` === hash) ?? names[0];

/** Turns to a section as a link to it does: the browser's back button returns here. */
export function turnToSection(name: string): void {
  if (location.hash === `#${name}`) return;
  history.pushState(null, '', `#${name}`);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

/** The section that the address asks for, followed as it changes; the focus goes to its title. */
export function useSectionShown<Name extends string>(names: readonly Name[]): Name | undefined {
  const [shown, show] = useState(() => sectionFrom(location.hash, names));
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    const follow = () => show(sectionFrom(location.hash, names));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [names]);
  useLayoutEffect(() => {
    // Not on opening the page: that is at its top already.
    if (!isFirst.current) arriveAt(shown);
    isFirst.current = false;
  }, [shown]);
  return shown;
}

function arriveAt(name: string | undefined): void {
  scrollTo({ top: 0, behavior: 'instant' });
  document.getElementById(`${name}-title`)?.focus({ preventScroll: true });
}
