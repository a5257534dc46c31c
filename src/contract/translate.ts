import type ko from '../../public/_locales/ko/messages.json';

/** Every user-visible sentence has a key in `public/_locales`; an unknown key does not compile. */
export type MessageKey = keyof typeof ko;

/** Sentences by key, in a language that the person chose over the browser's. */
export type Sentences = Readonly<Partial<Record<MessageKey, string>>>;

/** Fills in `$1`, `$2` … as the browser does. */
export const filledIn = (sentence: string, values: readonly (string | number)[]): string =>
  sentence.replace(/\$([1-9])/g, (_, at: string) => String(values[Number(at) - 1] ?? ''));

/** Translates by these sentences; a missing one is taken from `usual`. */
export const speakingIn =
  (sentences: Sentences, usual: Translate): Translate =>
  (key, ...values) => {
    const sentence = sentences[key];
    return sentence === undefined ? usual(key, ...values) : filledIn(sentence, values);
  };

/** The sentence in the browser's language, with `$1`, `$2` … filled in. */
export type Translate = (key: MessageKey, ...values: readonly (string | number)[]) => string;
