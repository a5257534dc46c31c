import { Fragment } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../../ui/icon.tsx';
import type { BannerView } from './said/banner-view.ts';

/** A longer host is cut at its front, because its end shows whose it is. */
const MOST_OF_NAME = 56;
/**
 * Classes for the size of the words, the best first: where all would be small, the last line is left out instead, and in
 * the end every line, for half a sentence can say the opposite of all of it.
 */
const SETTINGS = [
  '',
  'fixed-small',
  'fixed-short',
  'fixed-short fixed-small',
  'fixed-short fixed-smallest',
  'fixed-bare fixed-smallest',
] as const;

interface Props {
  readonly view: Pick<BannerView, 'icon' | 'hero' | 'figure' | 'address' | 'lines' | 'asides' | 'leftAfter'>;
  /** Takes the place of the second line of the view. */
  readonly note?: string | undefined;
}

/**
 * The strong sentence, an unknown address or what is left, and one more line, in a box that keeps its size: longer words
 * are set smaller. A change of words makes new elements (`key`), because a browser reports a moved element to the page.
 */
export function FixedSizeWords({ view, note }: Props) {
  const { icon, hero, figure, address } = view;
  const box = useRef<HTMLDivElement>(null);
  const said = hero === undefined ? figure : `${hero} · ${figure}`;
  const lines = note === undefined ? linesOf(view) : [note];
  useLayoutEffect(() => {
    if (box.current) fitWords(box.current);
  });
  return (
    <div ref={box} class="lead-fixed" key={`${said} ${address} ${lines}`} inert>
      <Icon name={icon} size={24} class="icon-state" />
      <p class="fixed-text">
        <span class="fixed-figure">{said}</span>
        {address !== undefined && <br />}
        {address !== undefined && <bdi class="fixed-line address">{shortName(address)}</bdi>}
        {lines.map((line, at) => (
          <Fragment key={line}>
            <br />
            <span class={`fixed-line${at > 0 ? ' is-more' : ''}`}>{line}</span>
          </Fragment>
        ))}
      </p>
    </div>
  );
}

/** Bad news that is not in the headline, or else what is left, and the line beneath the headline. */
function linesOf({ address, lines, asides, leftAfter }: Props['view']): readonly string[] {
  const worst = asides.find(({ tone }) => tone === 'stop') ?? (address === undefined ? undefined : asides[0]);
  if (worst !== undefined) return [worst.text];
  if (address !== undefined) return [];
  return [leftAfter, lines[0]].filter((line) => line !== undefined);
}

const shortName = (address: string): string =>
  address.length <= MOST_OF_NAME ? address : `…${address.slice(1 - MOST_OF_NAME)}`;

/** Sets the words as large as there is room for. */
function fitWords(box: HTMLElement): void {
  const pieces = [...box.querySelectorAll('.fixed-figure, .fixed-line')];
  for (const setting of SETTINGS) {
    box.className = `lead-fixed ${setting}`;
    if (pieces.reduce((sum, piece) => sum + heightOf(piece), 0) <= box.clientHeight) return;
  }
}

/** Height of the piece over all its lines, in px. */
const heightOf = (piece: Element): number =>
  piece.getClientRects().length * Number.parseFloat(getComputedStyle(piece).lineHeight);
