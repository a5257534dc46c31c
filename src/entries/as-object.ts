import { josa } from 'es-hangul';
import type { Speech } from '../ui/translate-context.ts';

type Particle = Parameters<typeof josa>[1];

/** The spelling tells the last sound only of a name in Hangul; a particle put on "Steam" would be a guess. */
const ENDS_IN_HANGUL = /\p{Script=Hangul}$/u;

/**
 * The name as the object of a Korean sentence: the particle depends on the last sound (받침) of the name, and is
 * left out, as in speech, where that is unknown. Unchanged in a language without particles.
 */
export const asObject = ({ t, locale }: Speech, name: string): string =>
  locale.startsWith('ko') && ENDS_IN_HANGUL.test(name)
    ? josa(name, t('popupObjectParticle') as Particle)
    : name;
