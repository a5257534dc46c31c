/** One expression out of lists of expressions, a list a kind. What begins at the same letter is tried in their order. */
export const anyOf = (...kinds: readonly (readonly RegExp[])[]): RegExp =>
  new RegExp(
    kinds
      .flat()
      .map(({ source }) => source)
      .join('|'),
    'u',
  );

/** One expression out of parts that follow each other. */
export const sequence = (...parts: readonly RegExp[]): RegExp =>
  new RegExp(parts.map(({ source }) => `(?:${source})`).join(''), 'u');
