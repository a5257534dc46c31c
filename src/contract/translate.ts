import type ko from '../../public/_locales/ko/messages.json';

/** Every user-visible sentence has a key in `public/_locales`; an unknown key does not compile. */
export type MessageKey = keyof typeof ko;

/** Sentences of a language the person chose over the browser's own, by key. */
export type Sentences = Readonly<Partial<Record<MessageKey, string>>>;

/** `$1`, `$2` … filled in as the browser fills them. */
export const filledIn = (sentence: string, values: readonly (string | number)[]): string =>
  sentence.replace(/\$([1-9])/g, (_, at: string) => String(values[Number(at) - 1] ?? ''));

/** Speaks in the language of those sentences; what is missing there is said as `usual` says it. */
export const speakingIn =
  (sentences: Sentences, usual: Translate): Translate =>
  (key, ...values) => {
    const sentence = sentences[key];
    return sentence === undefined ? usual(key, ...values) : filledIn(sentence, values);
  };

/** The sentence in the browser's language, with `$1`, `$2` … filled in. */
export type Translate = (key: MessageKey, ...values: readonly (string | number)[]) => string;
