import type { Order } from '../contract/command.ts';
import type { Told } from '../ui/told.ts';

/** An order and what is said about it: the two arguments of `send`. */
export type Errand = readonly [order: Order, told: Told];
