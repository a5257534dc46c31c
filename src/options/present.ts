type Present<Loose> = { [Name in keyof Loose]?: Exclude<Loose[Name], undefined> };

/** What is not known is absent, never `undefined`. */
export const present = <Loose extends object>(loose: Loose): Present<Loose> =>
  Object.fromEntries(Object.entries(loose).filter(([, held]) => held !== undefined)) as Present<Loose>;
