import type { ComponentChildren } from 'preact';

/** Own drawings on a 24 px grid, 2 px strokes in the text's colour. */
const DRAWINGS = {
  check: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="m8 12.4 2.8 2.8L16.2 9.6" />
    </>
  ),
  gauge: (
    <>
      <path d="M4.2 17.5a9 9 0 1 1 15.6 0" />
      <path d="M12 13.5 15.4 8" />
      <circle cx="12" cy="14" r="1.2" fill="currentColor" />
    </>
  ),
  octagon: (
    <>
      <path d="M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3z" />
      <path d="M12 7.8v5M12 16.2v.01" />
    </>
  ),
  bill: (
    <>
      <path d="M6 3h12v18l-3-2-3 2-3-2-3 2z" />
      <path d="M9.5 8h5M9.5 12h5" />
    </>
  ),
  question: (
    <>
      <path d="M12 3 4.5 5.8v5.4c0 4.5 3 8 7.5 9.8 4.5-1.8 7.5-5.3 7.5-9.8V5.8z" />
      <path d="M9.9 9.6a2.2 2.2 0 1 1 3.2 2c-.7.4-1.1.8-1.1 1.6M12 16v.01" />
    </>
  ),
  repeat: (
    <>
      <path d="M4 11a8 8 0 0 1 13.7-4.6L20 8.7M20 4v4.7h-4.7" />
      <path d="M20 13a8 8 0 0 1-13.7 4.6L4 15.3M4 20v-4.7h4.7" />
    </>
  ),
  message: (
    <>
      <path d="M4 5h16v11.5H11L6.5 20v-3.5H4z" />
      <path d="M8.5 10.8v.01M12 10.8v.01M15.5 10.8v.01" />
    </>
  ),
  block: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="m5.8 5.8 12.4 12.4" />
    </>
  ),
  undo: (
    <>
      <path d="M8.5 5 4.5 9l4 4" />
      <path d="M4.5 9h9.2a5.3 5.3 0 0 1 0 10.6H8" />
    </>
  ),
  private: (
    <>
      <path d="M3 11h18M6.5 11 8 5h8l1.5 6" />
      <circle cx="7.5" cy="16.5" r="2.8" />
      <circle cx="16.5" cy="16.5" r="2.8" />
      <path d="M10.3 16.2a2.5 2.5 0 0 1 3.4 0" />
    </>
  ),
  receipt: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M9 15 15 9M9.3 9.3v.01M14.7 14.7v.01" />
    </>
  ),
  calendar: (
    <>
      <rect x="4" y="5" width="16" height="15" rx="2.5" />
      <path d="M4 10h16M8.5 3v4M15.5 3v4" />
    </>
  ),
  bag: (
    <>
      <path d="M5.5 8h13l1 12.5h-15z" />
      <path d="M9 10.5V7a3 3 0 0 1 6 0v3.5" />
    </>
  ),
  moon: <path d="M19.6 14.6A8 8 0 0 1 9.4 4.4a8 8 0 1 0 10.2 10.2z" />,
  pause: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7.2V12l3.2 2" />
    </>
  ),
  burst: (
    <>
      <rect x="3.5" y="9.5" width="11" height="11" rx="2" />
      <path d="M7 6.5h9a1.5 1.5 0 0 1 1.5 1.5v9M10 3.5h9A1.5 1.5 0 0 1 20.5 5v9" />
    </>
  ),
  voucher: (
    <>
      <path d="M3.5 7h17v3a2 2 0 0 0 0 4v3h-17v-3a2 2 0 0 0 0-4z" />
      <path d="M14 8.8v.01M14 12v.01M14 15.2v.01" />
    </>
  ),
  phone: (
    <path d="M6.4 3.8h2.9l1.5 4-2 1.5a11 11 0 0 0 5.9 5.9l1.5-2 4 1.5v2.9a2 2 0 0 1-2.2 2A16.2 16.2 0 0 1 4.4 6a2 2 0 0 1 2-2.2z" />
  ),
  close: <path d="m6.5 6.5 11 11M17.5 6.5l-11 11" />,
  eye: (
    <>
      <path d="M2 12q10-13 20 0-10 13-20 0Z" />
      <circle cx="12" cy="12" r="3" />
    </>
  ),
  power: (
    <>
      <path d="M12 3.5v8" />
      <path d="M7.2 6.6a7.5 7.5 0 1 0 9.6 0" />
    </>
  ),
  backspace: (
    <>
      <path d="M9 5.5h11v13H9L3.5 12z" />
      <path d="m12 9.5 5 5M17 9.5l-5 5" />
    </>
  ),
  plus: <path d="M12 5.5v13M5.5 12h13" />,
  down: <path d="m7 10 5 5 5-5" />,
  right: <path d="M5 12h13.5M13 6.5l5.5 5.5-5.5 5.5" />,
  up: <path d="m7 14 5-5 5 5" />,
  gear: (
    <>
      <circle cx="12" cy="12" r="3" />
      <path d="M12 3v2.6M12 18.4V21M3 12h2.6M18.4 12H21M5.6 5.6l1.9 1.9M16.5 16.5l1.9 1.9M18.4 5.6l-1.9 1.9M7.5 16.5l-1.9 1.9" />
      <circle cx="12" cy="12" r="6.4" />
    </>
  ),
  logo: (
    <>
      <rect x="5.5" y="2.5" width="13" height="19" rx="3" />
      <path d="M8.6 14.6a4 4 0 1 1 6.8 0" />
      <path d="m12 12.8 1.7-2.4" />
      <path d="M11 18.3h2" />
    </>
  ),
} as const satisfies Record<string, ComponentChildren>;

export type IconName = keyof typeof DRAWINGS;

interface Props {
  /** Edge in px. */
  readonly size?: number;
  readonly class?: string;
}

/** Always decoration: the words beside it carry the meaning. */
export const Icon = ({ name, ...props }: Props & { readonly name: IconName }) => (
  <Drawing {...props}>{DRAWINGS[name]}</Drawing>
);

export function Drawing({
  size = 20,
  class: extra = '',
  children,
}: Props & { readonly children: ComponentChildren }) {
  return (
    <svg
      class={`icon ${extra}`.trimEnd()}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}
