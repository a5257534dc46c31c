import type { ComponentChildren } from 'preact';

/** The sections in their order; each name is the anchor and the end of its title's key. */
export const SECTIONS = [
  'lines',
  'limits',
  'guards',
  'bills',
  'recurring',
  'access',
  'power',
  'exchange',
  'data',
  'sync',
  'privacy',
  'about',
] as const;
export type SectionName = (typeof SECTIONS)[number];

interface Props {
  readonly name: SectionName;
  readonly title: string;
  /** One plain sentence of consequence. */
  readonly lead?: string;
  readonly children?: ComponentChildren;
}

export function Section({ name, title, lead, children }: Props) {
  return (
    <section id={name} class="section" aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`} class="section-title" tabIndex={-1}>
        {title}
      </h2>
      {lead && <p class="text-soft">{lead}</p>}
      {children}
    </section>
  );
}
