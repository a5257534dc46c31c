interface Old {
  readonly settings: Readonly<Record<string, unknown>>;
}

/**
 * Version 3 lets the person choose language, look, size of text, hidden amounts and plain words. Settings of version 2
 * keep what held then: all as the browser and the device have it, and amounts visible.
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
