/**
 * The first change after a quiet second is read as soon as it has been drawn; a stream of changes once it is silent for
 * `SILENCE_MS`, or at the ceiling.
 */
export const AT_ONCE_MS = 12;
export const SILENCE_MS = 300;
export const CEILING_MS = 700;
export const QUIET_MS = 1_000;
/** Readings after a change: one more for what fades in, and one for what slides in. */
export const SETTLED_MS = [350, 1_200];
/** How often the page is read for a place that never stops changing. */
export const STIR_MS = 900;
export const REST_MS = 100;
export const BUSY_REST_MS = 500;
/**
 * Readings after a click or a new choice: when the page's own handlers have run, after its animations, and while the
 * server may still answer with a change that only a style sheet shows.
 */
export const ACTED_MS = [20, 450, 1_200, 2_000, 3_000, 4_000, 5_000];
/** Readings after the start: a component may be built later, without any change in the tree around it. */
export const YOUNG_MS = [500, 1_500, 3_000, 5_000];
