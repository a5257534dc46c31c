import { Icon } from '../../ui/icon.tsx';
import { useTranslate } from '../../ui/translate-context.ts';
import type { PlaceToAsk } from './said/banner-view.ts';
import { Spoken } from './spoken.tsx';

/** Who can be asked, and where. Numbers and addresses are plain text: nothing here is a link. */
export function Places({ places }: { readonly places: readonly PlaceToAsk[] }) {
  const { t } = useTranslate();
  return (
    <div class="places">
      <p class="steps-title">{t('bannerPlaces')}</p>
      <Spoken label={places.map(wordsOf).join('. ')}>
        <ul>
          {places.map(({ name, lines, asOf }) => (
            <li key={name} class="place">
              <Icon name="phone" size={16} />
              <span class="place-name">{name}</span>
              <div>
                {lines.map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </div>
              {asOf !== undefined && <span class="place-as-of">{asOf}</span>}
            </li>
          ))}
        </ul>
      </Spoken>
    </div>
  );
}

const wordsOf = ({ name, lines, asOf }: PlaceToAsk): string =>
  [name, ...lines, ...(asOf === undefined ? [] : [asOf])].join(', ');
