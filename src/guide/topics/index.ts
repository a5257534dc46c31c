import type { GuideTopic } from '../../core/guide-topics.ts';
import { auto } from './auto.ts';
import { control } from './control.ts';
import { failed } from './failed.ts';
import { fees } from './fees.ts';
import { limit } from './limit.ts';
import { minors } from './minors.ts';
import { overuse } from './overuse.ts';
import { stores } from './stores.ts';
import type { GuidePage } from './topic.ts';
import { unknown } from './unknown.ts';
import { unpaid } from './unpaid.ts';
import { vouchers } from './vouchers.ts';
import { what } from './what.ts';

/** Every page by its topic; one file a page. */
export const TOPICS: Readonly<Record<GuideTopic, GuidePage>> = {
  what,
  limit,
  control,
  stores,
  failed,
  auto,
  fees,
  unpaid,
  overuse,
  vouchers,
  unknown,
  minors,
};
