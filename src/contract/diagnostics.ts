import * as v from 'valibot';

/** What was recognised lately: the site and the rule, and nothing of what the page said. */
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

/** Under which it is kept, for this browser session alone. */
export const NOTICED_KEY = 'noticed';
const MOST = 20;

/** With one more, newest last; what is there already moves to the end. */
export const withNoticed = (before: readonly Noticed[], { host, rule }: Noticed): Noticed[] =>
  [...before.filter((one) => one.host !== host || one.rule !== rule), { host, rule }].slice(-MOST);

/** What the diagnostics need of the background. */
export interface Diagnostics {
  /** Newest first. */
  readonly noticed: readonly Noticed[];
}
