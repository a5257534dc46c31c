import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';
import { SectionShown, turnToSection } from './place.ts';

interface Props {
  readonly name: SectionName;
  readonly title: string;
  /** One plain sentence of consequence. */
  readonly lead?: string;
  readonly children?: ComponentChildren;
}

/** The sections in their order, and which belong together; each name is the anchor and the end of its title's key. */
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
 * A page of its own within the settings. All of them are there, so that nothing half typed is lost and the browser's own
 * search finds what is not shown, and turns to it.
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
