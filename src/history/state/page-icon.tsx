import type { ComponentChildren } from 'preact';
import { Drawing } from '../../ui/icon.tsx';

/** Icons that only this page needs. */
const DRAWINGS = {
  before: <path d="m14.5 6-6 6 6 6" />,
  after: <path d="m9.5 6 6 6-6 6" />,
  search: (
    <>
      <circle cx="10.8" cy="10.8" r="6.3" />
      <path d="m15.5 15.5 4.5 4.5" />
    </>
  ),
  filter: <path d="M4 7.5h16M7 12h10M10 16.5h4" />,
} as const satisfies Record<string, ComponentChildren>;

interface Props {
  readonly name: keyof typeof DRAWINGS;
  readonly class?: string;
}

export const PageIcon = ({ name, class: extra = '' }: Props) => (
  <Drawing class={extra}>{DRAWINGS[name]}</Drawing>
);
