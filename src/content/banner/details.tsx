import { Icon } from '../../ui/icon.tsx';
import type { BannerView } from './said/banner-view.ts';
import { Spoken } from './spoken.tsx';

/** What else is true of this payment, each with an icon. */
export function Details({ view }: { readonly view: BannerView }) {
  if (view.asides.length === 0 && view.chargedOn === undefined && view.paper.length === 0) return null;
  return (
    <Spoken class="details" label={detailWords(view)}>
      <ul>
        {view.asides.map(({ icon, tone, text }) => (
          <li key={text} class={tone ? `is-${tone} detail-strong` : ''}>
            <Icon name={icon} size={16} class={tone ? 'icon-state' : ''} />
            <span>{text}</span>
          </li>
        ))}
        {view.paper.length > 0 && (
          <li>
            <Icon name="bag" size={16} />
            <span>
              {view.paper.map((text, at) => (
                <span key={text}>
                  {at > 0 && ' · '}
                  <bdi>{text}</bdi>
                </span>
              ))}
            </span>
          </li>
        )}
        {view.chargedOn !== undefined && (
          <li>
            <Icon name="calendar" size={16} />
            <span>{view.chargedOn}</span>
          </li>
        )}
      </ul>
    </Spoken>
  );
}

const detailWords = ({ asides, paper, chargedOn }: BannerView): string =>
  [...asides.map(({ text }) => text), paper.join(' · '), chargedOn ?? '']
    .filter((text) => text !== '')
    .join('. ');
