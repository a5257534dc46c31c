import { type Day, type Instant, seoulDay, seoulNoon } from '../../core/day.ts';

/** When something typed in for a day happened: now for today, noon in Seoul for a day before. */
export const momentOf = (day: Day, now: Instant): Instant => (day === seoulDay(now) ? now : seoulNoon(day));
