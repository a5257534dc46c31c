import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';
import { SectionShown, turnToSection } from '../state/place.ts';

interface Props {
  readonly name: SectionName;
  readonly title: string;
  /** One sentence in plain words: what the section is for. */
  readonly lead?: string;
  readonly children?: ComponentChildren;
}

/** The sections in their order, in groups; a name is the section's anchor and the end of its title's key. */
export const SECTION_GROUPS = [
  ['lines', 'limits', 'guards'],
  ['bills', 'recurring'],
  ['look', 'keys'],
  ['access', 'rules', 'power'],
  ['exchange', 'data', 'sync'],
  ['privacy', 'diagnostics', 'about'],
] as const;
export type SectionName = (typeof SECTION_GROUPS)[number][number];
export const SECTIONS: readonly SectionName[] = SECTION_GROUPS.flat();

/**
 * One section of the settings, shown by itself. The other sections stay in the document, hidden: so half typed text is
 * kept, and the browser's own search finds words in a hidden section and turns to it (`beforematch`).
 */
export function Section({ name, title, lead, children }: Props) {
  const shown = useContext(SectionShown);
  const box = useRef<HTMLElement>(null);
  const isHidden = shown !== undefined && shown !== name;
  useEffect(() => {
    const turn = () => turnToSection(name);
    const section = box.current;
    section?.addEventListener('beforematch', turn);
    return () => section?.removeEventListener('beforematch', turn);
  }, [name]);
  return (
    <section
      ref={box}
      id={name}
      class="section"
      aria-labelledby={`${name}-title`}
      hidden={isHidden && 'until-found'}
    >
      <h2 id={`${name}-title`} class="section-title" tabIndex={-1}>
        {title}
      </h2>
      {lead && <p class="text-soft">{lead}</p>}
      {children}
    </section>
  );
}
