import type ko from '../../public/_locales/ko/messages.json';

/** Every user-visible sentence has a key in `public/_locales`; an unknown key does not compile. */
export type MessageKey = keyof typeof ko;

/** The sentence in the browser's language, with `$1`, `$2` … filled in. */
export type Translate = (key: MessageKey, ...values: readonly (string | number)[]) => string;
