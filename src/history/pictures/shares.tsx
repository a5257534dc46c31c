import { useRef } from 'preact/hooks';
import type { Share } from '../../core/year.ts';
import { formatWon } from '../../ui/format-won.ts';
import { useTranslate } from '../../ui/translate-context.ts';
import { paymentsWords } from '../state/words.ts';
import type { NamedPart } from './parts.ts';
import { SaveButtons } from './save-buttons.tsx';
import { type Colours, sharesFile } from './shares-file.ts';

interface Props {
  readonly title: string;
  readonly heading: string;
  readonly parts: readonly NamedPart[];
  readonly whole: Share['total'];
  readonly file: string;
}

/** The parts of a sum, largest first: a table with a bar in each row, as long as its share. */
export function Shares({ title, heading, parts, whole, file }: Props) {
  const speech = useTranslate();
  const { t } = speech;
  const table = useRef<HTMLTableElement>(null);
  const headings = [heading, t('historyPayments'), t('historySum')];
  const rows = parts.map(({ name, payments, total }) => [
    name,
    payments === undefined ? '' : String(payments),
    total,
  ]);
  const drawing = () => {
    if (table.current === null) return undefined;
    const drawn = parts.map(({ name, payments, total }) => ({
      name,
      words: [
        payments !== undefined ? paymentsWords(speech, payments) : '',
        formatWon(speech, total),
        percentOf(total, whole),
      ]
        .filter((word) => word !== '')
        .join(' · '),
      part: partOf(total, whole),
    }));
    return sharesFile(title, drawn, coloursOf(table.current));
  };
  return (
    <section class="picture">
      <h2 class="picture-title">{title}</h2>
      {parts.length === 0 ? (
        <p class="text-soft">{t('historyNoShares')}</p>
      ) : (
        <>
          <table class="shares" ref={table}>
            <caption class="visually-hidden">{title}</caption>
            <thead class="visually-hidden">
              <tr>
                {headings.map((word) => (
                  <th key={word} scope="col">
                    {word}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {parts.map(({ name, payments, total }) => (
                <tr key={name}>
                  <th scope="row">
                    <span class="share-name">{name}</span>
                    <svg class="share-bar" aria-hidden="true" focusable="false">
                      <rect class="share-track" width="100%" height="100%" rx="4" />
                      <rect class="bar" width={`${100 * partOf(total, whole)}%`} height="100%" rx="4" />
                    </svg>
                  </th>
                  <td class="share-count text-soft">
                    {payments !== undefined && paymentsWords(speech, payments)}
                  </td>
                  <td class="share-sum">
                    {formatWon(speech, total)}
                    <span class="text-soft share-percent">{percentOf(total, whole)}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <SaveButtons title={title} file={file} table={{ headings, rows }} drawing={drawing} />
        </>
      )}
    </section>
  );
}

/** Share of the whole, 0 to 1; a part below 0 (more cancelled than paid) counts as 0. */
const partOf = (part: number, whole: number): number =>
  whole <= 0 ? 0 : Math.min(1, Math.max(0, part / whole));

function coloursOf(table: HTMLTableElement): Colours {
  const fillOf = (selector: string) => {
    const mark = table.querySelector(selector);
    return mark === null ? '' : getComputedStyle(mark).fill;
  };
  const { color, fontFamily } = getComputedStyle(table);
  return {
    ground: getComputedStyle(document.body).backgroundColor,
    ink: color,
    track: fillOf('.share-track'),
    bar: fillOf('.bar'),
    font: fontFamily,
  };
}

function percentOf(part: number, whole: number): string {
  if (whole <= 0) return '';
  const percent = Math.round((100 * part) / whole);
  return percent === 0 && part > 0 ? '<1%' : `${percent}%`;
}
