import { Icon } from '../../ui/icon.tsx';
import type { BannerView } from './banner-view.ts';

/** What else is true of this payment, each with its own mark. */
export function Details({ view }: { readonly view: BannerView }) {
  if (view.asides.length === 0 && view.lands === undefined && view.paper.length === 0) return null;
  return (
    <ul class="details">
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
      {view.lands !== undefined && (
        <li>
          <Icon name="calendar" size={16} />
          <span>{view.lands}</span>
        </li>
      )}
    </ul>
  );
}
