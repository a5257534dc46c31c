import { Fragment } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../../ui/icon.tsx';
import { FixedSizeWords } from './fixed-size-words.tsx';
import type { BannerView } from './said/banner-view.ts';
import { SpokenLabel } from './spoken.tsx';

interface Props {
  readonly view: BannerView;
  readonly size: 'chip' | 'brief' | 'fixed' | 'card';
  /** A note on a banner of fixed size: it takes the place of the second line. */
  readonly note?: string | undefined;
}

/** A live region must exist before its words do: screen readers announce the change, once. */
const AFTER_MS = 120;

/** The strong sentence and what stands right beneath it; read out when the notice appears, and not again. */
export function Lead({ view, size, note }: Props) {
  const [said, say] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => say(true), AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="lead" role={view.urgent ? 'alert' : 'status'}>
      {said && <SpokenLabel text={leadWords(view)} />}
      {size === 'fixed' && <FixedSizeWords view={view} note={note} />}
      {(size === 'brief' || size === 'card') && (
        <div class={`lead-${size}${view.hero ? ' lead-hero' : ''}`} inert>
          <Icon name={view.icon} size={size === 'card' ? 28 : 24} class="icon-state" />
          {view.hero && <p class="hero">{view.hero}</p>}
          <p class={size === 'card' && !view.hero ? 'figure-banner' : 'brief-figure'}>{view.figure}</p>
          <div class="lead-lines">
            {view.address && (
              <p class="address">
                <bdi>{view.address}</bdi>
              </p>
            )}
            {(size === 'card' ? view.lines : briefLines(view)).map((line) => (
              <p key={line}>
                {line.split(' · ').map((part, at) => (
                  <Fragment key={part}>
                    {at > 0 && ' '}
                    <span>{at > 0 ? `· ${part}` : part}</span>
                  </Fragment>
                ))}
              </p>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}

/**
 * A small window has room for one more sentence only: an unknown address is more important than any other, and what is
 * left than what a mere notice explains.
 */
function briefLines({ address, lines, leftAfter, tone, hero }: BannerView): readonly string[] {
  if (address !== undefined) return [];
  const line = (tone === 'watch' && !hero && leftAfter) || lines[0];
  return line?.split('. ', 1) ?? [];
}

const leadWords = ({ hero, figure, address, lines }: BannerView): string =>
  [...(hero === undefined ? [] : [hero]), figure, ...(address === undefined ? [] : [address]), ...lines].join(
    '. ',
  );
