import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

/** How the person wants to be shown things. None of it decides whether something is shown. */
export type Display = Pick<Settings, 'language' | 'look' | 'largeText' | 'masked' | 'easyWords'>;

/** The part of the settings that says how things are shown. */
export const displayOf = ({ language, look, largeText, masked, easyWords }: Settings): Display => ({
  language,
  look,
  largeText,
  masked,
  easyWords,
});

/** As it is before anything was chosen. */
export const USUAL_DISPLAY: Display = displayOf(DEFAULT_SETTINGS);

export const isSameDisplay = (one: Display, other: Display): boolean =>
  (Object.keys(USUAL_DISPLAY) as (keyof Display)[]).every((name) => one[name] === other[name]);

/** The display as the banner of a page is told it; absent where all of it is as usual. */
export function displayInPage(settings: Settings): { readonly display?: Display } {
  const display = displayOf(settings);
  return isSameDisplay(display, USUAL_DISPLAY) ? {} : { display };
}
