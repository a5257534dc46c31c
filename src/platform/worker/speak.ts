import en from '../../../public/_locales/en/messages.json?worker-says';
import ko from '../../../public/_locales/ko/messages.json?worker-says';
import { type Sentences, speakingIn, type Translate } from '../../contract/translate.ts';
import type { Settings } from '../../core/settings.ts';
import { language, translate } from '../translate.ts';

/** Only the sentences of badge and notices: a worker cannot load anything later. */
const SENTENCES: Readonly<Record<'ko' | 'en', Sentences>> = { ko, en };

/** Translates into the browser's language, or into the one that the person chose over it. */
export const speak = (chosen: Settings['language']): Translate =>
  chosen === 'system' || chosen === language() ? translate : speakingIn(SENTENCES[chosen], translate);
