/**
 * A search as most people type it: syllables that were taken apart, as in names of files from a Mac, are put together,
 * and letters of full width made narrow. Consonants by themselves (ㅎㄷ) stay as they are.
 */
export const usualLetters = (typed: string): string =>
  typed.normalize('NFC').replace(/[！-～]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
