/** One expression out of lists of expressions, a list a kind. What begins at the same letter is tried in their order. */
export const anyOf = (...kinds: readonly (readonly RegExp[])[]): RegExp =>
  new RegExp(
    kinds
      .flat()
      .map(({ source }) => source)
      .join('|'),
    'u',
  );

/**
 * Two things said in one sentence, the second at most so many characters behind the first. Most causes are such a pair: who or
 * what, and what is wrong with it.
 */
export const pair = (what: RegExp, most: number, wrong: RegExp): RegExp =>
  sequence(what, new RegExp(`[^.!?]{0,${most}}`), wrong);

/** One expression out of parts that follow each other. */
export const sequence = (...parts: readonly RegExp[]): RegExp =>
  new RegExp(parts.map(({ source }) => `(?:${source})`).join(''), 'u');
