import en from '../../../public/_locales/en/messages.json?worker-says';
import ko from '../../../public/_locales/ko/messages.json?worker-says';
import { type Sentences, speakingIn, type Translate } from '../../contract/translate.ts';
import type { Settings } from '../../core/settings.ts';
import { language, translate } from '../translate.ts';

/** What badge and notices say, and nothing else: a worker can load nothing later. */
const SENTENCES: Readonly<Record<'ko' | 'en', Sentences>> = { ko, en };

/** The browser's own language, or the one that was chosen over it. */
export const speak = (chosen: Settings['language']): Translate =>
  chosen === 'system' || chosen === language() ? translate : speakingIn(SENTENCES[chosen], translate);
