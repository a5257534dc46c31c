/** First change after a quiet second is read at once, when it has been drawn; a stream of changes after silence, or at the ceiling. */
export const AT_ONCE_MS = 12;
export const SILENCE_MS = 300;
export const CEILING_MS = 700;
export const QUIET_MS = 1_000;
/** After a change: once more for what fades in, and for what slides. */
export const SETTLED_MS = [350, 1_200];
/** A place that never rests is read at this pace. */
export const STIR_MS = 900;
export const REST_MS = 100;
export const BUSY_REST_MS = 500;
/**
 * After a click or a new choice: when the page's own handlers are through, for its animations, and while an answer may
 * be on its way that shows in nothing but a style sheet.
 */
export const ACTED_MS = [20, 450, 1_200, 2_000, 3_000, 4_000, 5_000];
/** A component may be built after us and leave no trace in the tree around it. */
export const YOUNG_MS = [500, 1_500, 3_000, 5_000];
