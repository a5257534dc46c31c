import { useRef } from 'preact/hooks';
import type { Share } from '../../core/year.ts';
import { tableCsv } from '../../exchange/table-csv.ts';
import { formatWon } from '../../ui/format-won.ts';
import { saveFile } from '../../ui/save-file.ts';
import { useTranslate } from '../../ui/translate-context.ts';
import { countWords } from '../words.ts';
import type { NamedPart } from './parts.ts';
import { type Colours, sharesFile } from './shares-file.ts';

interface Props {
  readonly title: string;
  readonly heading: string;
  readonly parts: readonly NamedPart[];
  readonly whole: Share['total'];
  readonly file: string;
}

/** What a whole is made of, largest first: a table, with a bar in each row that is as much of its track. */
export function Shares({ title, heading, parts, whole, file }: Props) {
  const speech = useTranslate();
  const { t } = speech;
  const table = useRef<HTMLTableElement>(null);
  const headings = [heading, t('historyPayments'), t('historySum')];
  const save = () =>
    saveFile(
      `${file}.csv`,
      'text/csv',
      tableCsv(
        headings,
        parts.map(({ name, entries, total }) => [name, entries ?? '', total]),
      ),
    );
  const saveDrawing = () => {
    if (table.current === null) return;
    const rows = parts.map(({ name, entries, total }) => ({
      name,
      words: [
        entries !== undefined ? countWords(speech, entries) : '',
        formatWon(speech, total),
        percentOf(total, whole),
      ]
        .filter((word) => word !== '')
        .join(' · '),
      part: partOf(total, whole),
    }));
    saveFile(`${file}.svg`, 'image/svg+xml', sharesFile(title, rows, coloursOf(table.current)));
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
              {parts.map(({ name, entries, total }) => (
                <tr key={name}>
                  <th scope="row">
                    <span class="share-name">{name}</span>
                    <svg class="share-bar" aria-hidden="true" focusable="false">
                      <rect class="share-track" width="100%" height="100%" rx="4" />
                      <rect class="bar" width={`${100 * partOf(total, whole)}%`} height="100%" rx="4" />
                    </svg>
                  </th>
                  <td class="share-count text-soft">
                    {entries !== undefined && countWords(speech, entries)}
                  </td>
                  <td class="share-sum">
                    {formatWon(speech, total)}
                    <span class="text-soft share-percent">{percentOf(total, whole)}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <div class="picture-actions">
            <button type="button" class="button button-quiet" onClick={save}>
              {t('historySaveCsv')}
            </button>
            <button type="button" class="button button-quiet" onClick={saveDrawing}>
              {t('historySavePicture')}
            </button>
          </div>
        </>
      )}
    </section>
  );
}

/** Of the whole, 0 to 1; what was taken back counts for nothing. */
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
