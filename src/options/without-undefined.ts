type Present<Loose> = { [Name in keyof Loose]?: Exclude<Loose[Name], undefined> };

/** Removes the properties that are `undefined`: what is not known is absent. */
export const withoutUndefined = <Loose extends object>(loose: Loose): Present<Loose> =>
  Object.fromEntries(Object.entries(loose).filter(([, held]) => held !== undefined)) as Present<Loose>;
