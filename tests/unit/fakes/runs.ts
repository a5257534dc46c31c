/**
 * How often a long property is tried: `full` times where everything is tested (CBG_FULL, as `npm test` sets it), a
 * quarter of that in the check before a commit. Its cases are as large either way.
 */
export const runs = (full: number): { readonly numRuns: number } => ({
  numRuns: process.env['CBG_FULL'] === undefined ? Math.ceil(full / 4) : full,
});
