import { month } from '../../core/day.ts';
import { formatYearMonth } from '../../ui/format-month.ts';
import { Icon } from '../../ui/icon.tsx';
import { type Speech, useTranslate } from '../../ui/translate-context.ts';
import type { Place } from './banner-view.ts';
import { Spoken } from './spoken.tsx';

/** Who can be asked, and where. Numbers and addresses are text: nothing here leads out of the page. */
export function Places({ places }: { readonly places: readonly Place[] }) {
  const speech = useTranslate();
  return (
    <div class="places">
      <p class="steps-title">{speech.t('bannerPlaces')}</p>
      <Spoken label={places.map((place) => placeWords(place, speech).join(', ')).join('. ')}>
        <ul>
          {places.map((place) => {
            const [name, where, asOf] = placeWords(place, speech);
            return (
              <li key={name} class="place">
                <Icon name="phone" size={16} />
                <span class="place-name">{name}</span>
                <span class="place-where">{where}</span>
                <span class="place-as-of">{asOf}</span>
              </li>
            );
          })}
        </ul>
      </Spoken>
    </div>
  );
}

/** Name, number and address, and of when they are. */
function placeWords({ name, phone, site, asOf }: Place, { t, locale }: Speech): readonly string[] {
  const where = [phone, site].filter((part) => part !== undefined).join(' · ');
  return [
    name,
    where === '' ? t('bannerPlaceOwn') : where,
    t('bannerPlaceAsOf', formatYearMonth(locale, month(asOf))),
  ];
}
