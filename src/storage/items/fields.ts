import * as v from 'valibot';
import { isDay, isInstant, isMonth } from '../../core/day.ts';
import { POOLS } from '../../core/line.ts';
import type { Won } from '../../core/won.ts';

/**
 * The fields that saved items are made of. Bounds are wider than what can be typed today, so that saved data stays
 * readable when those change.
 */
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
/** An id of something that has an entry in each month (core/expected.ts): with the month appended it still fits `id`. */
export const idWithMonths = v.pipe(v.string(), v.minLength(1), v.maxLength(56));
export const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
/** A DNS host name at its longest as text (RFC 1035). */
export const host = text(253);
/** Name of an item or a merchant. */
export const name = text(120);
/** Id of a gateway in our rules. */
export const gateway = text(40);
export const digest = text(40);

const branded = <Brand extends string>(is: (text: string) => text is Brand) =>
  v.custom<Brand>((input) => typeof input === 'string' && input.length <= 40 && is(input));
export const day = branded(isDay);
export const month = branded(isMonth);
export const instant = branded(isInstant);

export const HIGHEST = 1_000_000_000;
export const wonFrom = (lowest: number, highest: number) =>
  v.custom<Won>(
    (input) => Number.isSafeInteger(input) && Number(input) >= lowest && Number(input) <= highest,
  );
export const sum = wonFrom(0, HIGHEST);
export const price = wonFrom(1, HIGHEST);
export const sums = v.strictObject({ phone: v.exactOptional(sum), content: v.exactOptional(sum) });
export const pool = v.picklist(POOLS);
export const dayOfMonth = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(31));
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
