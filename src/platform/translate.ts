import type { Translate } from '../contract/translate.ts';

/** Through the browser's own API, which is synchronous and the same everywhere: the polyfill is not worth its weight in a page. */
export const translate: Translate = (key, ...values) =>
  chrome.i18n.getMessage(key, values.map(String)) || key;

/** `ko` or `en`: the language that `translate` answers in. */
export const language = (): string => chrome.i18n.getMessage('languageTag') || 'ko';
