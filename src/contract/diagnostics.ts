import * as v from 'valibot';

/** A recent detection: only its site and rule, and nothing that the page said. */
export interface Noticed {
  readonly host: string;
  readonly rule: string;
}

export const noticedSchema = v.pipe(
  v.array(
    v.strictObject({
      host: v.pipe(v.string(), v.maxLength(253)),
      rule: v.pipe(v.string(), v.maxLength(40)),
    }),
  ),
  v.maxLength(20),
);

/**
 * The key of this list in session storage. It goes with the session, as the open windows do: which shops were visited is
 * no record that anybody asked us to keep, and what did not work is looked for by opening that window again.
 */
export const NOTICED_KEY = 'noticed';
const MOST = 20;

/** Adds a detection at the end; one that is already listed moves there. */
export const withNoticed = (before: readonly Noticed[], { host, rule }: Noticed): Noticed[] =>
  [...before.filter((one) => one.host !== host || one.rule !== rule), { host, rule }].slice(-MOST);

/** What the background tells the diagnostics. */
export interface Diagnostics {
  /** Newest first. */
  readonly noticed: readonly Noticed[];
}
