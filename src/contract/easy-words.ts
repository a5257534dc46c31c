import type { MessageKey, Translate } from './translate.ts';

/**
 * Translates with plainer wordings for warnings: a key with a sentence under `easy_` and its name (one or two short
 * sentences without technical terms) gets that one, every other key its usual sentence. `t` answers a key without a
 * sentence with the key itself.
 */
export const easily =
  (t: Translate): Translate =>
  (key, ...values) => {
    const easy = `easy_${key}`;
    const said = t(easy as MessageKey, ...values);
    return said === easy ? t(key, ...values) : said;
  };
