import type { MessageKey, Translate } from '../contract/translate.ts';

/**
 * Says warnings plainly, and everything else as it is said: a warning has a plainer wording where the sentences hold one
 * under `easy_` and its own name, in one or two short sentences without a word of the trade. What has no sentence is
 * answered with its name.
 */
export const easily =
  (t: Translate): Translate =>
  (key, ...values) => {
    const easy = `easy_${key}`;
    const said = t(easy as MessageKey, ...values);
    return said === easy ? t(key, ...values) : said;
  };
