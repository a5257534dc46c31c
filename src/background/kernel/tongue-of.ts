import type { Documents } from '../../storage/documents.ts';
import type { Tongue } from '../figures/tongue.ts';
import type { Ports } from './ports.ts';

/** As the person chose it; settings that cannot be read say nothing of it. */
export function tongueOf({ speak }: Pick<Ports, 'speak'>, { settings }: Pick<Documents, 'settings'>): Tongue {
  const { language, masked } = settings.value.settings;
  return { t: speak(language), masked };
}
