import type { MessageKey, Sentences } from '../contract/translate.ts';
import type { Settings } from '../core/settings.ts';
import { language } from './translate.ts';

type PackedSentences = Readonly<Record<MessageKey, { readonly message: string }>>;

/** For pages of ours: only there may scripts be loaded later, and only the needed file is. */
const PACKED: Readonly<Record<'ko' | 'en', () => Promise<{ readonly default: PackedSentences }>>> = {
  ko: () => import('../../public/_locales/ko/messages.json'),
  en: () => import('../../public/_locales/en/messages.json'),
};

/** The sentences of a chosen language; `undefined` where the browser speaks it already, or they cannot be loaded. */
export async function sentencesOf(chosen: Settings['language']): Promise<Sentences | undefined> {
  if (chosen === 'system' || chosen === language()) return undefined;
  const packed = await PACKED[chosen]().catch(() => undefined);
  if (packed === undefined) return undefined;
  return Object.fromEntries(Object.entries(packed.default).map(([key, { message }]) => [key, message]));
}
