import type { Translate } from '../contract/translate.ts';

/**
 * By the browser's own API, which is synchronous and the same everywhere: the polyfill would be too large for a web
 * page.
 */
export const translate: Translate = (key, ...values) =>
  chrome.i18n.getMessage(key, values.map(String)) || key;

/** `ko` or `en`: the language in which `translate` answers. */
export const language = (): string => chrome.i18n.getMessage('languageTag') || 'ko';
