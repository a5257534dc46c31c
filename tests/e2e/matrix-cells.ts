import { GATEWAY_IDS } from '../../scripts/demo/drive.mjs';
import { TWO_HOSTS, type TwoHosts } from './two-hosts.ts';

export const MODES = ['every-site', 'known-hosts'] as const;
export type Mode = (typeof MODES)[number];

export const SHAPES = ['popup', 'iframe', 'self', 'redirect'] as const;
export type Shape = (typeof SHAPES)[number];

/** What happens beside an honest payment. */
export type Twist =
  | 'as it comes'
  | 'told by the parent alone'
  | 'late by a second'
  | 'late by ten minutes'
  | 'reloaded'
  | 'back and forth'
  | 'second tab'
  | 'worker stopped'
  | 'others by hand'
  | 'another by hand when paid'
  | 'settings saved'
  | 'itself by hand'
  | 'twice in a row';

/** One honest payment (or two), in one mode. */
export interface Cell {
  readonly mode: Mode;
  /** Id in the demo of the gateway whose window it is. */
  readonly gateway: string;
  readonly shape: Shape;
  readonly twist: Twist;
  /** A known host's order page in the place of the shop. */
  readonly twoHosts?: TwoHosts;
}

/** The window tells its result itself before the page behind it does. */
export const hasOwnResult = ({ shape, twist }: Cell): boolean =>
  shape !== 'redirect' && twist !== 'told by the parent alone';

const plain = (mode: Mode): Cell[] =>
  GATEWAY_IDS.flatMap((gateway) =>
    SHAPES.map((shape): Cell => ({ mode, gateway, shape, twist: 'as it comes' })),
  );

const onTwoHosts = (mode: Mode): Cell[] =>
  TWO_HOSTS.flatMap((twoHosts) =>
    (['as it comes', 'told by the parent alone'] as const).flatMap((twist) =>
      (['popup', 'iframe', 'self'] as const).map(
        (shape): Cell => ({ mode, gateway: twoHosts.gateway, shape, twist, twoHosts }),
      ),
    ),
  );

const TWISTS: readonly Twist[] = [
  'late by a second',
  'late by ten minutes',
  'reloaded',
  'back and forth',
  'second tab',
  'worker stopped',
  'others by hand',
  'another by hand when paid',
  'settings saved',
  'itself by hand',
  'twice in a row',
];

/** Steps by which the gateways take turns: each meets every shape, and no twist is one gateway's alone. */
const turnOf = (mode: Mode, row: number, column: number): number =>
  row * SHAPES.length + column + Math.floor(row / 2) + (mode === 'every-site' ? 0 : 3);

const twisted = (mode: Mode): Cell[] =>
  TWISTS.flatMap((twist, row) =>
    SHAPES.map((shape): Cell => {
      const gateway = GATEWAY_IDS[turnOf(mode, row, SHAPES.indexOf(shape)) % GATEWAY_IDS.length];
      return { mode, gateway: gateway ?? 'danal', shape, twist };
    }),
  );

export const cellsOf = (mode: Mode): readonly Cell[] => [
  ...plain(mode),
  ...onTwoHosts(mode),
  ...twisted(mode),
];

/** The row of the table it stands in: its gateway where nothing happens beside, else what happens. */
export function rowOf({ mode, gateway, twist, twoHosts }: Cell): string {
  if (twoHosts !== undefined) return `${mode} · ${twoHosts.parent} → ${gateway} · ${twist}`;
  return `${mode} · ${twist === 'as it comes' ? gateway : twist}`;
}

export const nameOf = (cell: Cell): string => `${rowOf(cell)} · ${cell.gateway} as ${cell.shape}`;
