import ko from '../../../public/_locales/ko/messages.json';
import type { Translate } from '../../../src/contract/translate.ts';

const messages: Readonly<Record<string, { message: string }>> = ko;

/** The Korean sentence, filled in as the browser does it. */
export const sentence: Translate = (key, ...values) =>
  (messages[key]?.message ?? key).replace(/\$(\d)/g, (_, place: string) =>
    String(values[Number(place) - 1] ?? ''),
  );
