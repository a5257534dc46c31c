import type { Translate } from '../contract/translate.ts';
import { browser } from './browser.ts';

export const translate: Translate = (key, ...values) =>
  browser.i18n.getMessage(key, values.map(String)) || key;

/** `ko` or `en`: the language that `translate` answers in. */
export const language = (): string => browser.i18n.getMessage('languageTag') || 'ko';
