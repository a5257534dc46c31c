interface Old {
  readonly settings: Readonly<Record<string, unknown>>;
}

/**
 * Version 3 lets the person choose language, look, size of text, hidden amounts and plain words. Who comes from version 2
 * keeps what held then: all of it as the browser and the device have it, and amounts in sight.
 */
export function settingsWithDisplay(old: Old): unknown {
  return {
    ...old,
    version: 3,
    settings: {
      ...old.settings,
      language: 'system',
      look: 'system',
      largeText: false,
      masked: false,
      easyWords: false,
    },
  };
}
