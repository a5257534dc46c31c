import type { Won } from '../../core/won.ts';
import { formatWon } from '../../ui/format-won.ts';
import { useTranslate } from '../../ui/translate-context.ts';

/** A table of figures with headings; numbers are won. */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (string | Won)[])[];
}

/** The figures of a picture, as a table. */
export function FiguresTable({ caption, table }: { readonly caption: string; readonly table: Table }) {
  const speech = useTranslate();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: wider than a narrow window, it is scrolled by keys, too.
    <section class="figures-box" aria-label={caption} tabIndex={0}>
      <table class="figures">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {table.headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([name = '', ...cells]) => (
            <tr key={name}>
              <th scope="row">{typeof name === 'number' ? formatWon(speech, name) : name}</th>
              {cells.map((cell, index) => (
                <td key={table.headings[index + 1]}>
                  {typeof cell === 'number' ? formatWon(speech, cell) : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
