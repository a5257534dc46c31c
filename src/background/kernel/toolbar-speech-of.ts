import { easily } from '../../contract/easy-words.ts';
import type { Documents } from '../../storage/documents.ts';
import type { ToolbarSpeech } from '../figures/toolbar-speech.ts';
import type { Ports } from './ports.ts';

/** Language, plain words and hidden amounts as the person chose them; the usual ones while the settings cannot be read. */
export function toolbarSpeechOf(
  { speak }: Pick<Ports, 'speak'>,
  { settings }: Pick<Documents, 'settings'>,
): ToolbarSpeech {
  const { language, masked, easyWords } = settings.value.settings;
  const t = speak(language);
  return { t: easyWords ? easily(t) : t, masked };
}
